/** What a request may have in all is 20 MB; the words of the form take the rest. */
const maxTogetherBytes = 19_500_000;

/** Whether all the files that travel with a form may do so in one request; those sent ahead do not count. */
export function fitTogether({ answers, ...fields }: { answers: object }): boolean {
  const files = [...Object.values(fields), ...Object.values(answers)].filter(
    (value) => value instanceof File,
  );
  return files.reduce((sum, file) => sum + file.size, 0) <= maxTogetherBytes;
}

/** An answer as one text: several choices stand in lines of their own. */
export function answerText(value: string | string[]): string {
  return Array.isArray(value) ? value.join("\n") : value;
}

const years = /(?<![\d.])(?:1[89]|20)\d{2}(?!\d)/g;

/** The first year in a field such as "2020", "2020-05-11" or "{2020}a". */
export function yearIn(text: string): number | null {
  const [first] = text.slice(0, 100).match(years) ?? [];
  return first ? Number(first) : null;
}

/** The year of a reference, if it names one and no other. */
export function onlyYearIn(text: string): number | null {
  const inBrackets = new Set(text.match(/(?<=\()(?:1[89]|20)\d{2}(?=[a-z]?[,)])/g) ?? []);
  const all = new Set(text.match(/(?<![\d.–-])(?:1[89]|20)\d{2}(?![\d–-])/g) ?? []);
  const [year] = inBrackets.size === 1 ? inBrackets : all;
  return year && (inBrackets.size === 1 || all.size === 1) ? Number(year) : null;
}

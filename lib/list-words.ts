const list = new Intl.ListFormat("en", { type: "conjunction" });

/** "Ada, Bo, and Cleo". */
export function listWords(words: string[]): string {
  return list.format(words);
}

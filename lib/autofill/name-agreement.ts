/** Latin letters alone, without accents, as they stand in addresses. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æ]/g, "ae")
    .replace(/[œ]/g, "oe")
    .replace(/[øØ]/g, "o")
    .replace(/ł/g, "l")
    .replace(/[đð]/g, "d")
    .replace(/þ/g, "th")
    .replace(/ı/g, "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Whether an address's part (an e-mail's first half, a user name, a domain) is made of this name. */
export function agreesWithName(part: string, name: string): boolean {
  const joined = plainLetters(part).replace(/[^a-z]/g, "");
  const spelledOut = name.replace(/[äöü]/gi, (letter) => `${letter}e`);
  return [name, spelledOut]
    .map(plainLetters)
    .some((reading) => isMadeOf(joined, reading.split(/[^a-z]+/).filter(Boolean)));
}

function isMadeOf(joined: string, words: string[]): boolean {
  if (words.some((word) => word.length >= 4 && joined.includes(word))) return true;
  const short = words.filter((word) => word.length >= 2);
  if (short.length >= 2 && short.filter((word) => joined.includes(word)).length >= 2) return true;
  // jdoe, doej, johnd: a short name beside an initial, or a long one that was cut.
  const initials = words.map(([first]) => first ?? "");
  return words.some((word) => {
    const others = initials.filter((_, index) => words[index] !== word).join("");
    const start = word.slice(0, 5);
    if (word.length < 3) return false;
    return [...others].some(
      (initial) => joined.startsWith(initial + start) || joined.startsWith(word + initial),
    );
  });
}

/** Words and names that fall off as real ones do: few are everywhere, most are rare. */
const onsets = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "f",
  "g",
  "gr",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "v",
  "w",
  "z",
];
const vowels = ["a", "e", "i", "o", "u", "ai", "ia", "ou"];
const codas = ["", "n", "r", "s", "l", "nd", "rt", "ck", "m", "x"];

/** The same ones at every run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function makeWords(count: number, syllables: number, seed: number): string[] {
  const random = makeRandom(seed);
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? "";
  const words = new Set<string>();
  while (words.size < count) {
    let word = "";
    for (let at = 0; at < syllables; at += 1) word += pick(onsets) + pick(vowels);
    words.add(word + pick(codas));
  }
  return [...words];
}

/** Sentences of a résumé, some 500 characters each, over 20,000 words. */
export function makeParagraphs(count: number): string[] {
  const random = makeRandom(7);
  const common = makeWords(400, 2, 11);
  const rare = makeWords(20_000, 3, 13);
  const word = () => {
    const from = random() < 0.5 ? common : rare;
    return from[Math.floor(random() ** 3 * from.length)] ?? "";
  };
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 8) }, word).join(" ");
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: count }, () => Array.from({ length: 6 }, sentence).join(" "));
}

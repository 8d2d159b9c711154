const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŋ: "n",
  ħ: "h",
  ς: "σ",
};

/** For comparing: without case, accents, points and presentation forms; letters of no other script are touched. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640\u200c\u200d]/g, "")
    .replace(/[ßæœøłđðþıŋħς]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFC");
}

/** A title as its letters and digits alone; empty for one that has next to none. */
export function normaliseTitle(title: string): string {
  const folded = foldText(title).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  return [...folded].length >= 3 ? folded : "";
}

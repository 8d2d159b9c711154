import { foldText } from "@/lib/publications/fold-text";
import { foldName } from "@/lib/publications/name-parts";

/** The words of somebody's names, folded: what to look for, word by word or written as one. */
export type NameWords = {
  /** Each by itself is them. */
  words: string[];
  /** Two or more of them without a blank, in any order, as in an address. */
  joined: Set<string>;
  /** Parts of names in scripts that part no words. */
  pieces: string[];
  /** The whole name is one letter. */
  letter: string | null;
};

const titles = new Set("jr sr ii iii iv phd dr prof md msc bsc mr mrs ms dipl ing".split(" "));
const particles = new Set(
  "van von der den de del della di da do dos das du la le los el al ter ten te vom zu zum zur af bin bint ibn y e i und and".split(
    " ",
  ),
);
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

export function nameWordsOf(names: string[]): NameWords {
  const all = names.flatMap((name) => wordsIn(name));
  const words = all.filter((word) => !unparted.test(word) && [...word].length > 1);
  const letters = all.filter((word) => !unparted.test(word) && [...word].length === 1);
  return {
    words: [...new Set(words.flatMap((word) => [foldName(word), ...withoutArticle(word)]))],
    joined: joinedForms(names),
    pieces: [...new Set(names.flatMap(piecesOf))].toSorted((a, b) => b.length - a.length),
    letter: words.length === 0 && letters.length === 1 ? (letters[0] ?? null) : null,
  };
}

/** Whoever is called by a particle alone is called so. */
function wordsIn(name: string): string[] {
  const words = foldable(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(foldText)
    .filter((word) => word !== "" && !titles.has(word));
  const own = words.filter((word, index) => !(words.length > 2 && index > 0 && particles.has(word)));
  return own.length > 0 ? own : words;
}

/** "jürgenmüller", "müllerjürgen", "vanderberg"; five letters at least. */
function joinedForms(names: string[]): Set<string> {
  const forms = new Set<string>();
  for (const name of names) {
    const words = foldable(name)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(foldName)
      .filter(Boolean)
      .slice(0, 12);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to <= words.length; to++) {
        const part = words.slice(from, to);
        forms.add(part.join(""));
        forms.add([...part.slice(-1), ...part.slice(0, -1)].join(""));
      }
    }
  }
  return new Set([...forms].filter((form) => form.length >= 5));
}

/** "الحسن" is "حسن", too, and "للحسن". */
function withoutArticle(word: string): string[] {
  const bare = word.replace(/^ال(?=\p{L}{3})/u, "");
  return bare === word ? [] : [foldName(bare)];
}

/** Of 王小明 the whole and 小明; a family name of one character stands in too many other words. */
function piecesOf(name: string): string[] {
  const words = foldable(name).split(/[\s·・,，]+/u);
  const parts = words
    .filter((word) => unparted.test(word))
    .map((word) => word.replaceAll(/[^\p{L}\p{M}]/gu, ""));
  const whole = parts.length > 1 ? [parts.join(""), parts.toReversed().join("")] : [];
  return [...parts, ...parts.flatMap(cutsOf), ...whole].filter((part) => [...part].length > 1);
}

/** Where a name without a blank may part into family and given name: 王 小明, 山田 太郎, 山田 はな. */
function cutsOf(part: string): string[] {
  const kinds =
    part.match(/\p{Script=Han}+|\p{Script=Hangul}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? [];
  const letters = [...part];
  const at = (cut: number) => [letters.slice(0, cut).join(""), letters.slice(cut).join("")];
  const isShort = /^(?:\p{Script=Han}{3,4}|\p{Script=Hangul}{3,4})$/u.test(part);
  if (!isShort) return kinds.length > 1 ? kinds : [];
  const [family = "", given = ""] = at(1);
  const isHan = /\p{Script=Han}/u.test(part);
  return [given, given + family, ...(isHan || letters.length === 4 ? at(2) : [])];
}

export function foldable(text: string): string {
  return text.normalize("NFC").replace(invisible, "");
}

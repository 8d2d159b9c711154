import { foldText } from "./fold-text";

/** One way to read a name, folded for comparing. */
export type NameParts = {
  /** Names and initials in their order, without particles and titles. */
  all: string[];
  joined: string;
  /** The last name put first, and the first put last: both orders are somebody's custom. */
  turned: string[];
  /** In these scripts a name is one word however it is cut. */
  isWithoutBlanks: boolean;
};

const particles = new Set(
  (
    "van von der den de del della dela di da do dos das du la le las los el al ter ten te tot vom zu zum zur af " +
    "av bin bint ibn ben abu y e i und and o"
  ).split(" "),
);
const titles = new Set("jr sr ii iii iv phd dr prof md msc bsc mr mrs ms dipl ing".split(" "));
const maxNameCharacters = 200;

/** All readings of a name: in each script it is given in, with particles apart and together, initials run together. */
export function nameParts(name: string): NameParts[] {
  const readings = scriptsOf(name.slice(0, maxNameCharacters)).flatMap((written) => {
    const words = wordsOf(written);
    const apart = words.filter((word, index) => words.length < 3 || !isParticle(word, index));
    const initials = words.flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]));
    return [apart, together(words), initials.filter((word, index) => !isParticle(word, index))];
  });
  const parts = readings.map(toParts).filter(({ all }) => all.length > 0);
  return [...new Map(parts.map((part) => [part.all.join(" "), part])).values()];
}

/** "Xiaoming Wang (王晓明)" is two names of one person. */
function scriptsOf(name: string): string[] {
  const pieces = name.split(/[()[\]（）/|]+/).filter((piece) => piece.trim() !== "");
  return pieces.flatMap((piece) => {
    const latin = piece.replace(/[^\p{Script=Latin}\p{M}\s.'’‐-]+/gu, " ");
    const other = piece.replace(/[\p{Script=Latin}]+/gu, " ");
    const isMixed = /\p{L}/u.test(latin) && /\p{L}/u.test(other);
    return isMixed ? [latin, other] : [piece];
  });
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{L})['’ʼ`´](?=\p{L})/gu, "$1")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "" && !titles.has(word.toLowerCase()));
}

/** "van der Berg" as "vanderberg", as some write it. */
function together(words: string[]): string[] {
  const joined: string[] = [];
  let before = "";
  for (const [index, word] of words.entries()) {
    if (isParticle(word, index) && index < words.length - 1) before += word;
    else {
      joined.push(before + word);
      before = "";
    }
  }
  return joined;
}

/** Whoever is called "Le" or "Y" first is called so. */
function isParticle(word: string, index: number): boolean {
  return index > 0 && word.length > 1 && particles.has(foldText(word));
}

function toParts(words: string[]): NameParts {
  const isWithoutBlanks = words.every((word) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u.test(word),
  );
  const all = words.map(foldName).filter(Boolean);
  return {
    all,
    joined: all.join(""),
    turned: [
      [...all.slice(-1), ...all.slice(0, -1)].join(""),
      [...all.slice(1), ...all.slice(0, 1)].join(""),
    ],
    isWithoutBlanks,
  };
}

/** Umlauts are written with an "e" where the keyboard has none. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/([aou])e/g, "$1")
    .replace(/aa/g, "a");
}

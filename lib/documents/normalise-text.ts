import "server-only";

const maxCharacters = 1_000_000;

const ligatures: Record<string, string> = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
};

/** Extracted text as people would type it, so that a search for "efficient" finds what a font wrote with a ligature. */
export function normaliseText(text: string): string {
  return text
    .slice(0, maxCharacters)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
    .replace(invisible, "")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Control characters (PostgreSQL refuses NUL), soft hyphens, zero-width space and the byte order mark. */
const invisible = /(?!\n)[\p{Cc}\u00ad\u200b\ufeff]/gu;

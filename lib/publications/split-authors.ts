import { latexToText } from "./latex-to-text";
import { publicationLimits } from "./publication";

export type AuthorList = { authors: string[]; hasMoreAuthors: boolean };

const separator = /[{}]| and(?= )/gi;

/** BibTeX's list of names, each as one reads it: given name, particle, family name. */
export function splitAuthors(field: string): AuthorList {
  const names = splitAtDepthZero(field.replace(/\s+/g, " ").trim(), separator).map((name) =>
    name.replace(/^ and /i, "").trim(),
  );
  const authors: string[] = [];
  let hasMoreAuthors = false;
  for (const name of names) {
    if (/^(others|et\.?\s+al\.?)$/i.test(name)) hasMoreAuthors = true;
    else if (authors.length >= publicationLimits.authors) hasMoreAuthors = true;
    else {
      const readable = nameAsRead(name.slice(0, publicationLimits.line));
      if (readable !== "") authors.push(readable);
    }
  }
  return { authors, hasMoreAuthors };
}

/** "von Beethoven, Jr, Ludwig" → "Ludwig von Beethoven Jr"; what braces hold together stays as it is. */
function nameAsRead(name: string): string {
  if (/^\{[^{}]*\}$/.test(name)) return latexToText(name);
  if (/\bfamily\s*=/i.test(name)) return extendedName(name);
  const parts = splitAtDepthZero(name, /[{},]/g).map((part) => latexToText(part.replace(/^,/, "")));
  const [family = "", ...rest] = parts.filter((part) => part !== "");
  const given = rest.pop() ?? "";
  // DBLP tells people of one name apart by a number.
  return [given, family, ...rest]
    .filter(Boolean)
    .join(" ")
    .replace(/\s\d{4}$/, "");
}

/** biblatex's "family=Beethoven, given=Ludwig, prefix=van". */
function extendedName(name: string): string {
  const parts = new Map(
    splitAtDepthZero(name, /[{},]/g).map((part): [string, string] => {
      const [key = "", value = ""] = part.replace(/^,/, "").split("=", 2);
      return [key.trim().toLowerCase().replace(/-i$/, ""), latexToText(value)];
    }),
  );
  const order = ["given", "prefix", "family", "suffix"];
  return order.flatMap((part) => parts.get(part) || []).join(" ");
}

/** Cuts before each separator that no brace encloses. */
function splitAtDepthZero(text: string, pattern: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (found === "{") depth++;
    else if (found === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, index));
      from = index;
    }
  }
  return [...parts, text.slice(from)];
}

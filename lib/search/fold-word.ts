import { foldText } from "@/lib/publications/fold-text";

/** A word of a text as the database keeps it, near enough to mark it. */
export function foldWord(word: string): string {
  const folded = /^[a-z0-9]+$/i.test(word) ? word.toLowerCase() : foldText(word);
  if (folded.endsWith("++")) return folded.replace(/\++$/, "plusplus");
  if (folded.endsWith("#")) return folded.replace(/#$/, "sharp");
  return folded === ".net" ? "dotnet" : folded;
}

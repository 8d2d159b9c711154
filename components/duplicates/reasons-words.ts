import { type DuplicateReason, reasonWords } from "@/lib/duplicates/schemas";

const list = new Intl.ListFormat("en");

/** "The same mailbox and the same file". */
export function reasonsWords(reasons: DuplicateReason[]): string {
  const words = list.format(reasons.map((reason) => reasonWords[reason]));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

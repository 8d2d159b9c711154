import type { MentionableView } from "@/lib/notes/schemas";

/** What is being typed after an @, and where that @ stands. */
export type MentionAt = { start: number; typed: string };

const longestName = 60;

/** The mention that ends where the caret stands; null when none is being typed. */
export function mentionAt(text: string, caret: number): MentionAt | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf("@");
  const typed = before.slice(start + 1);
  if (start < 0 || typed.length > longestName || typed.includes("\n")) return null;
  return /[\p{L}\p{N}._+-]$/u.test(before.slice(0, start)) ? null : { start, typed };
}

/** Colleagues one of whose names begins with what was typed, accents or not. */
export function matchingColleagues(colleagues: MentionableView[], typed: string): MentionableView[] {
  const wanted = folded(typed);
  if (wanted !== wanted.trimStart()) return [];
  return colleagues.filter(({ name }) => {
    const words = folded(name);
    return words.startsWith(wanted) || (wanted !== "" && words.includes(` ${wanted}`));
  });
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

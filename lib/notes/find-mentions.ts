import type { MentionedView } from "./schemas";

/** `start` is where the @ stands; a name that colleagues share speaks to each of them. */
export type FoundMention = { start: number; end: number; userIds: string[] };

/**
 * Where a note speaks to colleagues: "@Rosa Falk", whatever its case, or "@Rosa" where only one is called so.
 * The longest name counts, and an @ inside a word, as in an address, is none.
 */
export function findMentions(body: string, colleagues: MentionedView[]): FoundMention[] {
  const names = namesOf(colleagues);
  const found: FoundMention[] = [];
  for (const { index } of body.matchAll(/(?<![\p{L}\p{N}._+-])@/gu)) {
    const name = names.find(({ text }) => standsAt(body, index + 1, text));
    if (name) found.push({ start: index, end: index + 1 + name.text.length, userIds: name.userIds });
  }
  return found;
}

type Name = { text: string; userIds: string[] };

function namesOf(colleagues: MentionedView[]): Name[] {
  const full = Map.groupBy(colleagues, ({ name }) => name.toLowerCase());
  const first = Map.groupBy(colleagues, ({ name }) => name.toLowerCase().split(" ")[0] ?? "");
  const firstNames = [...first].filter(([text, people]) => people.length === 1 && !full.has(text));
  return [...full, ...firstNames]
    .map(([text, people]) => ({ text, userIds: people.map(({ id }) => id) }))
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => b.text.length - a.text.length);
}

function standsAt(body: string, at: number, name: string): boolean {
  const end = at + name.length;
  return body.slice(at, end).toLowerCase() === name && !/^[\p{L}\p{N}]/u.test(body.slice(end));
}

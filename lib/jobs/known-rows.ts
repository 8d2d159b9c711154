import { AppError } from "@/lib/errors";

/** Refuses a list that speaks of rows which are not there (any more), or of one twice. */
export function assertKnown(current: { id: string }[], wanted: { id?: string | null }[]): void {
  const ids = wanted.flatMap(({ id }) => id ?? []);
  const isKnown = ids.every((id) => current.some((row) => row.id === id));
  if (isKnown && new Set(ids).size === ids.length) return;
  throw new AppError(
    "conflict",
    "A line of this list was removed meanwhile. What you typed is kept below; reload the page to see what is there.",
  );
}

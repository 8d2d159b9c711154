/** Under what the mail that says it is done lies in the outbox: one an erasure, and found by it. */
export function goodbyeKey(erasureId: string): string {
  return `erased:${erasureId}`;
}

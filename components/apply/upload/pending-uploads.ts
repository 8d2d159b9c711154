/** Uploads under way on this page. A form waits for them, and they wait for each other. */
const pending = new Set<Promise<unknown>>();

/** Runs after those before it: the first answer brings the cookie that binds them all to this browser. */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const before = [...pending];
  const turn = Promise.allSettled(before).then(run);
  pending.add(turn);
  const forget = () => pending.delete(turn);
  turn.then(forget, forget);
  return turn;
}

export function areUploadsPending(): boolean {
  return pending.size > 0;
}

export async function uploadsSettled(): Promise<void> {
  while (pending.size > 0) await Promise.allSettled([...pending]);
}

/** How long a lost connection waits before its next try: at most a second, for people wait with it. */
export function backoffSeconds(tries: number): number {
  return Math.min(0.05 * 2 ** tries, 1) * (0.5 + Math.random() / 2);
}

/** Nearest-rank percentile of times in milliseconds. */
export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Times = { p50: number; p95: number; p99: number };

export function summarise(times: number[]): Times {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

export function timesCell({ p50, p95 }: Times): string {
  return `${p50.toFixed(0)} / ${p95.toFixed(0)} ms`;
}

/** How long each of `count` runs took, one after another, after a tenth as many that do not count. */
export async function timeEach(count: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  const warmUps = Math.ceil(count / 10);
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + count; turn += 1) {
    const started = performance.now();
    await run(turn);
    if (turn >= warmUps) times.push(performance.now() - started);
  }
  return times;
}

/** The same by `clients` at once; also how many were done in a second. */
export async function timeTogether(
  clients: number,
  count: number,
  run: (turn: number) => Promise<unknown>,
): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = [];
  let turn = 0;
  const started = performance.now();
  const client = async () => {
    while (turn < count) {
      const mine = turn++;
      const begun = performance.now();
      await run(mine);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, perSecond: (count * 1000) / (performance.now() - started) };
}

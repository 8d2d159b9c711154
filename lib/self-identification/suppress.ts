/** A count below this is not told, nor what would let it be worked out. */
export const smallestCount = 5;

export type SuppressedCounts = { total: number | null; counts: (number | null)[] };

/**
 * Hides small cells, zeros among them. The total is told, so the hidden ones together must be at least two and
 * at least five: else the smallest of the others is hidden with them.
 */
export function suppress(counts: number[]): SuppressedCounts {
  const total = sum(counts);
  if (total < smallestCount) return { total: null, counts: counts.map(() => null) };
  const hidden = new Set(counts.flatMap((count, index) => (count < smallestCount ? [index] : [])));
  const hiddenSum = () => sum(counts.filter((_, index) => hidden.has(index)));
  while (hidden.size > 0 && hidden.size < counts.length && (hidden.size < 2 || hiddenSum() < smallestCount)) {
    hidden.add(smallestShown(counts, hidden));
  }
  return { total, counts: counts.map((count, index) => (hidden.has(index) ? null : count)) };
}

function smallestShown(counts: number[], hidden: Set<number>): number {
  const shown = counts.flatMap((count, index) => (hidden.has(index) ? [] : [{ count, index }]));
  return shown.reduce((smallest, next) => (next.count < smallest.count ? next : smallest)).index;
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

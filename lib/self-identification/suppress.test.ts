import { describe, expect, test } from "vitest";
import { seededRandom } from "@/db/seed/demo/random";
import { suppress } from "./suppress";

describe("small numbers", () => {
  test("are hidden, and another with them, so that the total does not tell", () => {
    expect(suppress([20, 3, 9])).toEqual({ total: 32, counts: [20, null, null] });
    expect(suppress([20, 3, 2, 9])).toEqual({ total: 34, counts: [20, null, null, 9] });
  });

  test("that are zero are hidden, too, and that all others chose one thing is not told", () => {
    expect(suppress([40, 0, 0])).toEqual({ total: 40, counts: [null, null, null] });
    expect(suppress([30, 10, 0])).toEqual({ total: 40, counts: [30, null, null] });
  });

  test("of fewer than five people in all tell nothing, not even how many they are", () => {
    expect(suppress([1, 2, 1])).toEqual({ total: null, counts: [null, null, null] });
    expect(suppress([])).toEqual({ total: null, counts: [] });
  });

  test("are none where every number is large enough", () => {
    expect(suppress([5, 6, 7])).toEqual({ total: 18, counts: [5, 6, 7] });
  });

  test("can never be worked out from what is told", () => {
    const random = seededRandom(5);
    for (let time = 0; time < 2_000; time++) {
      const counts = Array.from({ length: random.between(1, 8) }, () =>
        random.chance(0.4) ? random.between(0, 4) : random.between(0, 60),
      );
      const told = suppress(counts);
      const hidden = counts.filter((_, index) => told.counts[index] === null);
      if (told.total === null || hidden.length === 0 || counts.length === 1) continue;
      expect(told.counts.every((count) => count === null || count >= 5)).toBe(true);
      expect(hidden.length, String(counts)).toBeGreaterThanOrEqual(2);
      const hiddenSum = hidden.reduce((sum, count) => sum + count, 0);
      expect(hiddenSum, String(counts)).toBeGreaterThanOrEqual(5);
    }
  });
});

import type { Placed } from "./sections.ts";

/** The line that goes on from this one in its column, or nothing: in a narrow one, addresses are broken. */
export function lineBelow(passage: Placed, all: Placed[]): string {
  const below = all.find(
    (other) =>
      other.page === passage.page &&
      Math.abs(other.x - passage.x) < 3 &&
      other.y > passage.y &&
      other.y - passage.y < 2 * Math.max(passage.size, 1),
  );
  return below?.text.trim() ?? "";
}

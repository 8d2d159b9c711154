import { headingKind, type SectionKind } from "./heading-kind.ts";
import type { Passage } from "./passage.ts";

export type Placed = Passage & {
  /** Undefined above the first heading of its column. */
  section: SectionKind | undefined;
  /** Where people say how to reach them: the top, a section for it, the head or foot of a page. */
  isContact: boolean;
  isHeading: boolean;
  /** What stands before it on its line, or above it, such as "Phone" in a form of two columns. */
  label: string;
};

/** Says of each passage which section it stands in, column by column. */
export function placeInSections(passages: Passage[]): Placed[] {
  const ordered = passages.toSorted((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
  const body = bodySize(ordered);
  const headings: { passage: Passage; kind: SectionKind }[] = [];
  return ordered.map((passage, index) => {
    const kind = headingKind(passage.text, passage.size >= body * 0.95);
    if (kind) headings.push({ passage, kind });
    const section = kind ?? headingAbove(headings, passage)?.kind;
    const isContact =
      section === "contact" ||
      (passage.isMargin && section !== "references") ||
      (section === undefined && passage.isNearTop);
    return { ...passage, section, isContact, isHeading: kind !== undefined, label: labelOf(ordered, index) };
  });
}

type Heading = { passage: Passage; kind: SectionKind };

/** The last one above in the same column: the one that begins furthest right, but not right of the passage. */
function headingAbove(headings: Heading[], passage: Passage): Heading | undefined {
  const onPage = headings.filter((heading) => heading.passage.page === passage.page);
  const left = onPage.filter((heading) => heading.passage.x <= passage.x + 14);
  const column = Math.max(...left.map((heading) => heading.passage.x));
  const found = left.findLast((heading) => heading.passage.x > column - 30);
  if (found) return found;
  // Headings in the middle of the page belong to everything below them.
  const centred = onPage.findLast(
    (heading) => heading.passage.right > passage.x && heading.passage.x < passage.right,
  );
  if (centred) return centred;
  return headings.findLast((heading) => heading.passage.page < passage.page);
}

function labelOf(ordered: Passage[], index: number): string {
  const passage = ordered[index];
  if (!passage) return "";
  const beside = ordered
    .slice(Math.max(0, index - 6), index)
    .findLast(
      (other) => other.page === passage.page && Math.abs(other.y - passage.y) < 3 && other.x < passage.x,
    );
  return beside && beside.text.length <= 40 ? beside.text : "";
}

/** The size that most characters have. */
export function bodySize(passages: Passage[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of passages) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

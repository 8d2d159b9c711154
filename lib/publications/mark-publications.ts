import { findAuthorPlace } from "./find-author-place";
import type { NewPublication } from "./new-publication";
import type { Publication } from "./publication";
import type { PublicationMark } from "./publications-schema";

/** No list of authors is longer than this. */
export const maxAuthorPlace = 9_999;

/** Publications with what their author said about each; a place that was left open is looked for by name. */
export function markPublications(
  publications: Publication[],
  marks: Record<string, PublicationMark>,
  fullName: string,
): NewPublication[] {
  return publications.map(({ key, ...facts }) => {
    const mark = Object.hasOwn(marks, key) ? marks[key] : undefined;
    return {
      ...facts,
      authorPlace: placeOf(mark?.place ?? "", facts, fullName),
      isSelected: mark?.isSelected ?? false,
      contribution: mark?.contribution || null,
    };
  });
}

function placeOf(typed: string, facts: Omit<Publication, "key">, fullName: string): number | null {
  if (typed === "none") return null;
  const place = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const last = facts.authors.length === 0 || facts.hasMoreAuthors ? maxAuthorPlace : facts.authors.length;
  if (place >= 1 && place <= last) return place;
  return findAuthorPlace(fullName, facts.authors);
}

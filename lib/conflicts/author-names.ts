import "server-only";
import { parseOrcid } from "@/lib/candidates/orcid";
import { likeness } from "@/lib/publications/find-author-place";
import { foldName, type NameParts, nameParts } from "@/lib/publications/name-parts";

/** Somebody as they may stand among authors. */
export type Person = { readings: NameParts[]; needles: string[]; orcid: string | null };

/** 5 is their own ORCID iD; less is how like the names are; 0 is somebody else. */
export const byOrcid = 5;

const orcidForm = /(?:https?:\/\/)?(?:orcid\.org\/)?\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/i;

export function toPerson(names: string[], orcid: string | null): Person {
  const readings = names.flatMap(nameParts);
  return { readings, needles: [...new Set(readings.flatMap(needlesOf))], orcid };
}

/** Letters alone, for a first look that is quick with thousands of authors. */
export function squashName(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** How surely an author is this person. An ORCID iD outranks every name, also where it says that they are not. */
export function matchAuthor(person: Person, author: string): number {
  const written = orcidForm.exec(author);
  const orcid = written && parseOrcid(written[0]);
  if (orcid && person.orcid) return orcid === person.orcid ? byOrcid : 0;
  const squashed = squashName(author);
  if (!person.needles.some((needle) => squashed.includes(needle))) return 0;
  return likeness(person.readings, written ? author.replace(written[0], " ") : author);
}

/** One of these stands in whatever may be this name: the longer words, or the letter that every order of it has. */
function needlesOf({ all, joined, isWithoutBlanks }: NameParts): string[] {
  if (isWithoutBlanks) return [...joined].slice(0, 1);
  const words = all.filter((word) => word.length > 1);
  return words.length > 0 ? words : [joined];
}

import { normaliseTitle } from "./fold-text";
import { withoutVersion } from "./identifiers";
import type { PublicationFacts } from "./publication";

/** What stands above many a text: alone it tells none of them apart. */
export const commonTitles = new Set(
  (
    "abstract comment commentary conclusion correction corrigendum discussion editorial erratum foreword " +
    "introduction preface rejoinder reply response review summary tutorial"
  ).split(" "),
);

/**
 * Each publication once: by DOI, then arXiv id, then title. What only the second one says is added to the
 * first. Two DOIs are two publications, whatever their titles.
 */
export function removeDuplicates(all: PublicationFacts[]): { kept: PublicationFacts[]; duplicates: number } {
  const kept: PublicationFacts[] = [];
  const places = new Map<string, number>();
  for (const next of all) {
    const place = identityOf(next)
      .map((identity) => places.get(identity))
      .find((known) => known !== undefined && areSame(kept[known], next));
    const at = place ?? kept.length;
    const before = kept[at];
    const merged = before ? merge(before, next) : next;
    kept[at] = merged;
    for (const identity of identityOf(merged)) if (!places.has(identity)) places.set(identity, at);
  }
  return { kept, duplicates: all.length - kept.length };
}

export function identityOf({ doi, arxivId, title, year, reference }: PublicationFacts): string[] {
  const words = title === null ? "" : normaliseTitle(title);
  return [
    doi && `doi:${doi}`,
    arxivId && `arxiv:${withoutVersion(arxivId)}`,
    words && `title:${words}${commonTitles.has(words) ? ` ${year}` : ""}`,
    !doi && !arxivId && !title && reference && `reference:${normaliseTitle(reference) || reference}`,
  ]
    .filter((identity) => typeof identity === "string")
    .filter((identity) => identity !== "");
}

function areSame(one: PublicationFacts | undefined, other: PublicationFacts): boolean {
  if (!one) return false;
  if (one.doi && other.doi) return one.doi === other.doi;
  if (one.arxivId && other.arxivId && withoutVersion(one.arxivId) !== withoutVersion(other.arxivId)) {
    return one.doi !== null && one.doi === other.doi;
  }
  return true;
}

/** A preprint that has appeared is what it appeared as. */
function merge(one: PublicationFacts, other: PublicationFacts): PublicationFacts {
  const hasAppeared = one.venue === "arXiv" && other.venue !== null && other.venue !== "arXiv";
  const [first, second] = hasAppeared ? [other, one] : [one, other];
  const byMoreAuthors = first.authors.length > 0 ? first : second;
  return {
    title: first.title ?? second.title,
    authors: byMoreAuthors.authors,
    hasMoreAuthors: byMoreAuthors.hasMoreAuthors,
    venue: first.venue ?? second.venue,
    year: first.year ?? second.year,
    doi: first.doi ?? second.doi,
    arxivId: first.arxivId ?? second.arxivId,
    url: first.url ?? second.url,
    // An entry says it all; of two typed lines the first one stays.
    reference: one.reference !== null && other.reference !== null ? first.reference : null,
  };
}

import type { FindingView } from "./schemas";

/** What was found, in a sentence that says by which rule. */
export function findingWords({ rule, strength, what, year }: FindingView): string {
  const paper = what === null ? "a paper" : `“${what}”${year === null ? "" : ` (${year})`}`;
  switch (rule) {
    case "same_orcid":
      return "Both gave the same ORCID iD.";
    case "shared_paper":
      return strength === "certain"
        ? `Both list ${paper}.`
        : `Both list a paper of this title${what === null ? "" : `: ${paper}`}; the years differ.`;
    case "colleague_named":
      return strength === "certain"
        ? `The candidate lists ${paper}, with the colleague’s ORCID iD among its authors.`
        : `The candidate lists ${paper}, with an author of the colleague’s name.`;
    case "candidate_named":
      return strength === "certain"
        ? `The colleague lists ${paper}, with the candidate’s ORCID iD among its authors.`
        : `The colleague lists ${paper}, with an author of the candidate’s name.`;
    case "shared_affiliation":
      return sharedPlace(strength === "certain", what, year);
  }
}

function sharedPlace(isStillThere: boolean, what: string | null, year: number | null): string {
  const place = what ?? "the candidate’s institution";
  if (isStillThere) return `Both are at ${place}.`;
  return `The colleague was at ${place}${year === null ? "" : ` until ${year}`}.`;
}

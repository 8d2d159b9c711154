import type { FindingView } from "./schemas";

/** What was found, in a sentence that says by which rule, to a colleague or to whom it is about. */
export function findingWords({ rule, strength, what, year }: FindingView, isOwn = false): string {
  const [who, whose] = isOwn ? ["You", "your"] : ["The colleague", "the colleague’s"];
  const lists = `${who} ${isOwn ? "list" : "lists"}`;
  const paper = what === null ? "a paper" : `“${what}”${year === null ? "" : ` (${year})`}`;
  switch (rule) {
    case "same_orcid":
      return "Both gave the same ORCID iD.";
    case "shared_paper":
      return strength === "certain"
        ? `Both list ${paper}.`
        : `Both list a paper of one title${what === null ? "" : `, ${paper}`}; the years differ or are not known.`;
    case "colleague_named":
      return strength === "certain"
        ? `The candidate lists ${paper}, with ${whose} ORCID iD among its authors.`
        : `The candidate lists ${paper}, with an author of ${whose} name.`;
    case "candidate_named":
      return strength === "certain"
        ? `${lists} ${paper}, with the candidate’s ORCID iD among its authors.`
        : `${lists} ${paper}, with an author of the candidate’s name.`;
    case "shared_affiliation":
      return sharedPlace(strength === "certain", `${who} ${isOwn ? "were" : "was"}`, { what, year });
  }
}

type Place = Pick<FindingView, "what" | "year">;

function sharedPlace(isStillThere: boolean, whoWas: string, { what, year }: Place): string {
  const place = what ?? "the candidate’s institution";
  if (isStillThere) return `Both are at ${place}.`;
  return `${whoWas} at ${place}${year === null ? "" : ` until ${year}`}.`;
}

import "server-only";
import { toPerson } from "./author-names";
import { findSharedAffiliations } from "./find-shared-affiliations";
import { findListedByBoth, findNamed, paperIdentities } from "./find-shared-papers";
import { type CandidateRecord, type ColleagueRecord, type Finding, makeFinding, type Paper } from "./finding";

/**
 * Why a colleague may have a conflict of interest with a candidate, the surest and newest first; each paper once, by
 * the surest rule. Identifiers outrank names: a name alone is `possible`, and another ORCID iD is somebody else.
 */
export function findConflicts(candidate: CandidateRecord, colleague: ColleagueRecord): Finding[] {
  const person = toPerson([candidate.name], candidate.orcid);
  const reviewer = toPerson([colleague.name, ...colleague.nameForms], colleague.orcid);
  const papers = [
    ...findListedByBoth(candidate.papers, colleague.papers),
    ...findNamed("colleague_named", { papers: candidate.papers, owner: person, other: reviewer }),
    ...findNamed("candidate_named", { papers: colleague.papers, owner: reviewer, other: person }),
  ];
  return [
    ...sameOrcid(candidate, colleague),
    ...eachPaperOnce(papers),
    ...findSharedAffiliations(candidate.affiliation, colleague.affiliations),
  ].toSorted(bySurest);
}

/** A colleague who applies, or an iD that was mistyped: somebody should look. */
function sameOrcid({ orcid }: CandidateRecord, colleague: ColleagueRecord): Finding[] {
  if (!orcid || orcid !== colleague.orcid) return [];
  return [makeFinding({ rule: "same_orcid", strength: "certain", what: null, year: null }, orcid)];
}

function eachPaperOnce(found: [Paper, Finding][]): Finding[] {
  const seen = new Set<string>();
  const kept: Finding[] = [];
  for (const [paper, finding] of found.toSorted(([, one], [, other]) => bySurest(one, other))) {
    const identities = paperIdentities(paper);
    const isKnown = identities.some((identity) => seen.has(identity));
    for (const identity of identities) seen.add(identity);
    if (!isKnown) kept.push(finding);
  }
  return kept;
}

function bySurest(one: Finding, other: Finding): number {
  const rank = ({ strength }: Finding) => (strength === "certain" ? 0 : 1);
  return rank(one) - rank(other) || (other.year ?? 0) - (one.year ?? 0);
}

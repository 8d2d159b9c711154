import "server-only";
import { normaliseTitle } from "@/lib/publications/fold-text";
import { withoutVersion } from "@/lib/publications/identifiers";
import { commonTitles } from "@/lib/publications/remove-duplicates";
import { byOrcid, matchAuthor, type Person } from "./author-names";
import { type ConflictRule, type Finding, makeFinding, type Paper, type Strength } from "./finding";

/** What two publications are the same by; a title only where it tells publications apart. */
export function paperIdentities({ doi, arxivId, title, reference }: Paper): string[] {
  const words = title === null ? "" : normaliseTitle(title);
  const said = !doi && !arxivId && title === null && reference ? normaliseTitle(reference) : "";
  return [
    doi && `doi:${doi.toLowerCase()}`,
    arxivId && `arxiv:${withoutVersion(arxivId)}`,
    words && !commonTitles.has(words) && `title:${words}`,
    said && `reference:${said}`,
  ]
    .filter((identity) => typeof identity === "string")
    .filter((identity) => identity !== "");
}

type Named = { papers: (Paper & { authorPlace?: number | null })[]; owner: Person; other: Person };

/** Papers that both of them list: an identifier says so for certain, a title where the year is the same, too. */
export function findListedByBoth(candidates: Paper[], colleagues: Paper[]): Map<Paper, Finding> {
  const known = new Map<string, Paper[]>();
  for (const paper of candidates) {
    for (const identity of paperIdentities(paper)) {
      const papers = known.get(identity);
      if (papers) papers.push(paper);
      else known.set(identity, [paper]);
    }
  }
  const found = new Map<Paper, Finding>();
  for (const theirs of colleagues) {
    for (const mine of new Set(paperIdentities(theirs).flatMap((identity) => known.get(identity) ?? []))) {
      const strength = sameness(mine, theirs);
      if (strength === null || found.get(mine)?.strength === "certain") continue;
      found.set(mine, paperFinding("shared_paper", strength, mine));
    }
  }
  return found;
}

/** Papers of one of them that name the other among the authors. */
export function findNamed(rule: ConflictRule, { papers, owner, other }: Named): Map<Paper, Finding> {
  const found = new Map<Paper, Finding>();
  for (const paper of papers) {
    const match = bestMatch(paper, owner, other);
    if (match > 0) found.set(paper, paperFinding(rule, match === byOrcid ? "certain" : "possible", paper));
  }
  return found;
}

/** Whose paper it is stands among its authors, too: who is as like them as the other is them. */
function bestMatch({ authors, authorPlace }: Named["papers"][number], owner: Person, other: Person): number {
  let isOwnerSeen = Boolean(authorPlace);
  let best = 0;
  for (const [index, author] of authors.entries()) {
    if (index + 1 === authorPlace) continue;
    const match = matchAuthor(other, author);
    if (match === 0) continue;
    if (!isOwnerSeen && matchAuthor(owner, author) >= match) isOwnerSeen = true;
    else best = Math.max(best, match);
  }
  return best;
}

/** Two DOIs, or two arXiv ids, are two publications, whatever their titles. */
function sameness(one: Paper, other: Paper): Strength | null {
  const [doi, otherDoi] = [one.doi?.toLowerCase(), other.doi?.toLowerCase()];
  if (doi && otherDoi) return doi === otherDoi ? "certain" : null;
  if (one.arxivId && other.arxivId) {
    return withoutVersion(one.arxivId) === withoutVersion(other.arxivId) ? "certain" : null;
  }
  if (one.title === null) return "certain";
  return one.year !== null && one.year === other.year ? "certain" : "possible";
}

function paperFinding(rule: ConflictRule, strength: Strength, paper: Paper): Finding {
  const { title, reference, doi, arxivId, year } = paper;
  const [identity = ""] = paperIdentities(paper);
  const what = title ?? reference ?? doi ?? arxivId;
  return makeFinding({ rule, strength, what, year }, identity || `${title} ${year}`);
}

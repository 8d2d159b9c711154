import "server-only";
import type { Finding } from "./finding";
import type { FindingView } from "./schemas";

const shownFindings = 5;

/** The one door by which findings leave the server: a title, or a place, may tell who has applied. */
export function findingViews(findings: Finding[], isHidden: boolean): FindingView[] {
  return findings.slice(0, shownFindings).map(({ key, rule, strength, what, year }) => ({
    key,
    rule,
    strength,
    what: isHidden ? null : what,
    year: isHidden ? null : year,
  }));
}

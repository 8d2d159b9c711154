import "server-only";
import { foldText } from "@/lib/publications/fold-text";
import { type Affiliation, type Finding, makeFinding } from "./finding";

/** What people write who have none. */
const none = new Set(
  [
    "independent",
    "independent researcher",
    "none",
    "na",
    "n a",
    "self employed",
    "freelance",
    "freelancer",
    "student",
    "unemployed",
    "retired",
    "phd student",
    "various",
  ].map(fold),
);

/**
 * Where both are, or a colleague was. The whole of one has to stand in the other, as a part of its own:
 * "University of Oxford" in "PhD student at University of Oxford, Oxford". Short forms are not guessed.
 */
export function findSharedAffiliations(affiliation: string | null, colleagues: Affiliation[]): Finding[] {
  if (!affiliation) return [];
  const mine = readingsOf(affiliation);
  const found = new Map<string, Finding>();
  for (const { institution, toYear } of colleagues) {
    const theirs = readingsOf(institution);
    const isShared = theirs.parts.has(mine.whole) || mine.parts.has(theirs.whole);
    if (!isShared || found.get(theirs.whole)?.strength === "certain") continue;
    const strength = toYear === null ? "certain" : "possible";
    const finding = { rule: "shared_affiliation", strength, what: institution, year: toYear } as const;
    found.set(theirs.whole, makeFinding(finding, theirs.whole));
  }
  return [...found.values()];
}

function readingsOf(written: string): { whole: string; parts: Set<string> } {
  const whole = fold(written);
  const parts = written.split(/[,;|/()\n@]|\s[-–—]\s|\sat\s/i).map(fold);
  const said = [whole, ...parts].filter((part) => part.length > 1 && !none.has(part));
  return { whole, parts: new Set(said) };
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

import "server-only";
import { createHash } from "node:crypto";

export type ConflictRule =
  | "same_orcid"
  | "shared_paper"
  | "colleague_named"
  | "candidate_named"
  | "shared_affiliation";

/** A name alone is never more than `possible`. */
export type Strength = "certain" | "possible";

/** Why a colleague may have a conflict of interest with a candidate, with the rule that found it. */
export type Finding = {
  /** The same for the same finding, and tells nothing of it. */
  key: string;
  rule: ConflictRule;
  strength: Strength;
  /** The paper's title, or the institution. */
  what: string | null;
  year: number | null;
};

/** A paper as both sides have it. */
export type Paper = {
  title: string | null;
  authors: string[];
  year: number | null;
  doi: string | null;
  arxivId: string | null;
  reference: string | null;
};

/** `authorPlace` is the candidate's own among the authors, counted from 1. */
export type CandidateRecord = {
  name: string;
  orcid: string | null;
  affiliation: string | null;
  papers: (Paper & { authorPlace: number | null })[];
};

export type Affiliation = { institution: string; fromYear: number | null; toYear: number | null };

export type ColleagueRecord = {
  name: string;
  nameForms: string[];
  orcid: string | null;
  affiliations: Affiliation[];
  papers: Paper[];
};

export function makeFinding(finding: Omit<Finding, "key">, identity: string): Finding {
  const { rule, strength } = finding;
  const hash = createHash("sha256").update(`${rule} ${strength} ${identity}`);
  return { key: hash.digest("hex").slice(0, 24), ...finding };
}

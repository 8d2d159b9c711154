import { z } from "zod";
import { parseOrcid } from "@/lib/candidates/orcid";
import { type Publication, type PublicationProblem, publicationLimits } from "@/lib/publications/publication";
import { longText, optionalLine } from "@/lib/staff-text";

export const recordLimits = { nameForms: 20, affiliations: 30 } as const;

const orcid = optionalLine(100)
  .refine(
    (typed) => typed === null || parseOrcid(typed) !== null,
    "This is no ORCID iD. It looks like 0000-0002-1825-0097, and its last digit checks the others.",
  )
  .transform((typed) => typed && parseOrcid(typed));

const nameForms = longText(4_000).superRefine((typed, context) => {
  const forms = toNameForms(typed);
  if (forms.length > recordLimits.nameForms) {
    context.addIssue({ code: "custom", message: `Keep to ${recordLimits.nameForms} names.` });
  }
  if (forms.some((name) => name.length > 200)) {
    context.addIssue({ code: "custom", message: "One name a line, each of at most 200 characters." });
  }
});

const year = z
  .string()
  .nullish()
  .transform((typed) => typed?.trim() || null)
  .refine((typed) => typed === null || /^(19|20)\d\d$/.test(typed), "Enter a year like 2021.");

const affiliation = z
  .object({ institution: optionalLine(300), fromYear: year, toYear: year })
  .superRefine(({ institution, fromYear, toYear }, context) => {
    if (institution === null && (fromYear !== null || toYear !== null)) {
      context.addIssue({ code: "custom", path: ["institution"], message: "Say where that was." });
    }
    if (fromYear !== null && toYear !== null && Number(toYear) < Number(fromYear)) {
      context.addIssue({ code: "custom", path: ["toYear"], message: "This is before the year it began." });
    }
  });

/** `version` is the record's that this was made from; 0 where there was none. Lines left empty are left out. */
export const ownRecordInput = z.object({
  version: z.coerce.number().int().min(0),
  orcid,
  nameForms,
  publicationsText: longText(publicationLimits.textCharacters),
  affiliations: z.array(affiliation).max(recordLimits.affiliations).default([]),
});

/** One name a line, each once. */
export function toNameForms(typed: string): string[] {
  const names = typed.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

export type OwnRecordInput = z.input<typeof ownRecordInput>;

export type AffiliationView = { institution: string; fromYear: number | null; toYear: number | null };

/** What one keeps about oneself; nobody else reads it. */
export type OwnRecordView = {
  version: number;
  orcid: string | null;
  nameForms: string[];
  publicationsText: string;
  publications: Publication[];
  problems: PublicationProblem[];
  affiliations: AffiliationView[];
};

import { z } from "zod";
import { longText } from "@/lib/staff-text";
import { jobEdit } from "./settings-schemas";

const maxGroups = 100;
const maxTerms = 12;
const maxTermLength = 100;

/** A group a line, as one writes it: "RLHF = reinforcement learning from human feedback". */
export function synonymsText(groups: string[][]): string {
  return groups.map((terms) => terms.join(" = ")).join("\n");
}

export function readSynonyms(text: string): string[][] {
  return linesOf(text).filter((terms) => terms.length > 0);
}

export const updateSynonymsInput = z.object({
  ...jobEdit,
  synonyms: longText(20_000).superRefine((text, context) => {
    for (const message of complaints(linesOf(text))) context.addIssue({ code: "custom", message });
  }),
});

export type UpdateSynonymsInput = z.output<typeof updateSynonymsInput>;

function linesOf(text: string): string[][] {
  return text.split("\n").map((line) => {
    const terms = line.split("=").map((term) => term.replace(/\s+/g, " ").trim());
    return [...new Set(terms.filter(Boolean))];
  });
}

function complaints(lines: string[][]): string[] {
  const found = lines.flatMap((terms, index) => {
    const line = `Line ${index + 1}`;
    if (terms.length === 1) return `${line} has one term alone. Write “=” and what means the same.`;
    if (terms.length > maxTerms) return `${line} has ${terms.length} terms; ${maxTerms} are the most.`;
    if (terms.some((term) => term.length > maxTermLength))
      return `${line} has a term of more than ${maxTermLength} characters.`;
    return terms.every((term) => /[\p{L}\p{N}]/u.test(term)) ? [] : `${line} has a term without a letter.`;
  });
  const count = lines.filter((terms) => terms.length > 0).length;
  return count > maxGroups ? [`${maxGroups} lines are the most; these are ${count}.`] : found.slice(0, 5);
}

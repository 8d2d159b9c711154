import { emailSchema } from "@/lib/candidates/email-schema";
import { parseOrcid } from "@/lib/candidates/orcid";
import { parseGithubAddress, parseWebAddress } from "@/lib/candidates/web-address";
import { fillText } from "@/lib/fill-text";
import { lineText } from "@/lib/text-schemas";
import type { ApplyMessages } from "./submit-schemas";

export const personLimits = { name: 200, short: 300 } as const;

/** Who somebody is and how they are reached: the same when they apply and when they correct it. */
export function personFields({ labels, errors }: ApplyMessages) {
  const line = (label: string) => lineText({ label, limit: personLimits.short, messages: errors });
  const link = (label: string, parse: (typed: string) => string | null, wrong: string) =>
    line(label).transform((typed, context) => {
      const address = typed === "" ? "" : parse(typed);
      if (address === null) context.addIssue({ code: "custom", message: fillText(wrong, { label }) });
      return address ?? "";
    });
  return {
    fullName: lineText({ label: labels.fullName, limit: personLimits.name, messages: errors }).refine(
      (name) => name !== "",
      fillText(errors.missing, { label: labels.fullName }),
    ),
    email: emailSchema(labels.email, errors),
    phone: line(labels.phone),
    location: line(labels.location),
    affiliation: line(labels.affiliation),
    googleScholar: link(labels.googleScholar, parseWebAddress, errors.wrongLink),
    orcid: link(labels.orcid, parseOrcid, errors.wrongOrcid),
    github: link(labels.github, parseGithubAddress, errors.wrongLink),
    website: link(labels.website, parseWebAddress, errors.wrongLink),
  };
}

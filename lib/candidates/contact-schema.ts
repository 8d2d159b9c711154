import { z } from "zod";
import { personFields } from "@/lib/applications/person-fields";
import type { ApplyMessages } from "@/lib/applications/submit-schemas";

export const contactNames = [
  "fullName",
  "phone",
  "location",
  "affiliation",
  "googleScholar",
  "orcid",
  "github",
  "website",
] as const;
export type ContactName = (typeof contactNames)[number];

/** As they stand on an application; what was left out is an empty string. */
export type ContactView = Record<ContactName, string>;

/** `seen` stands for what the form was filled in with: what another window changed meanwhile is not overwritten. */
export function contactInput(messages: ApplyMessages) {
  const { email: _, ...fields } = personFields(messages);
  return z.object({ ...fields, seen: z.string().max(100).default("") });
}

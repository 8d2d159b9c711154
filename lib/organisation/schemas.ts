import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

export const updateOrganisationInput = z.object({
  name: requiredLine("the organisation's name", 100),
  privacyContactEmail: z
    .string("Enter an e-mail address.")
    .trim()
    .max(254, "An e-mail address has at most 254 characters.")
    .pipe(z.email("Enter an e-mail address like privacy@example.org.")),
  retentionMonths: z.coerce
    .number("Enter a number of months.")
    .int("Enter whole months.")
    .min(1, "Keep applications for at least one month.")
    .max(120, "Ten years (120 months) is the most."),
  /** The state the person saw when they began to type. */
  seenUpdatedAt: z.iso.datetime(),
});

export type UpdateOrganisationInput = z.output<typeof updateOrganisationInput>;

export type OrganisationSettingsView = {
  name: string;
  privacyContactEmail: string;
  retentionMonths: number;
  updatedAt: string;
};

import "server-only";
import { cache } from "react";
import { db } from "@/db/client";
import { settings } from "@/db/schema";

export type OrganisationView = { name: string; privacyContactEmail: string; retentionMonths: number };

/** Who runs this deployment. Public: every page of the careers site names them. Once per render. */
export const getOrganisation = cache(async (): Promise<OrganisationView> => {
  const [row] = await db
    .select({
      name: settings.organisationName,
      privacyContactEmail: settings.privacyContactEmail,
      retentionMonths: settings.retentionMonths,
    })
    .from(settings);
  if (!row) throw new Error("The settings row is missing: the first run has not been seeded.");
  return row;
});

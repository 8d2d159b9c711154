import "server-only";
import { type DbOrTx, db } from "@/db/client";
import { settings } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import type { OrganisationSettingsView } from "./schemas";

/** The organisation as its settings page shows it. @throws AppError `forbidden` */
export async function getOrganisationSettings(
  viewer: Viewer,
  tx: DbOrTx = db,
): Promise<OrganisationSettingsView> {
  assertCan(viewer, "organisation.edit");
  const [row] = await tx.select().from(settings);
  if (!row) throw new Error("The settings row is missing: the first run has not been seeded.");
  return {
    name: row.organisationName,
    privacyContactEmail: row.privacyContactEmail,
    retentionMonths: row.retentionMonths,
    updatedAt: row.updatedAt.toISOString(),
  };
}

import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { keepConsentTexts } from "@/lib/consent/keep-consent-texts";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import {
  type OrganisationSettingsView,
  type UpdateOrganisationInput,
  updateOrganisationInput,
} from "./schemas";
import { getOrganisationSettings } from "./settings-query";

/** Changes who candidates read they are dealing with. @throws AppError `conflict` when it changed meanwhile */
export async function updateOrganisation(
  viewer: Viewer,
  input: UpdateOrganisationInput,
): Promise<OrganisationSettingsView> {
  assertCan(viewer, "organisation.edit");
  const { seenUpdatedAt, ...wanted } = parseInput(updateOrganisationInput, input);
  return db.transaction(async (tx) => {
    const current = await getOrganisationSettings(viewer, tx);
    const changed = changedKeys(current, wanted);
    if (changed.length === 0) return current;
    const [row] = await tx
      .update(settings)
      .set({
        organisationName: wanted.name,
        privacyContactEmail: wanted.privacyContactEmail,
        retentionMonths: wanted.retentionMonths,
        updatedAt: now(),
      })
      .where(eq(settings.updatedAt, new Date(seenUpdatedAt)))
      .returning({ updatedAt: settings.updatedAt });
    if (!row) throw changedMeanwhile();
    await recordEvent(tx, { type: "organisation.updated", actor: viewer, data: { changed, ...wanted } });
    await keepConsentTexts(tx);
    return { ...wanted, updatedAt: row.updatedAt.toISOString() };
  });
}

type Facts = Omit<OrganisationSettingsView, "updatedAt">;

function changedKeys(current: Facts, wanted: Facts): (keyof Facts)[] {
  const keys = ["name", "privacyContactEmail", "retentionMonths"] as const;
  return keys.filter((key) => current[key] !== wanted[key]);
}

function changedMeanwhile(): AppError {
  return new AppError(
    "conflict",
    "Somebody changed this while you were typing. What you typed is kept here; save again to replace theirs.",
  );
}

import "server-only";
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { jobs, rejectionReasons, settings } from "@/db/schema";
import { now } from "@/lib/clock";
import { keepConsentTexts } from "@/lib/consent/keep-consent-texts";
import { keepTemplates } from "@/lib/messages/keep-templates";
import { insertJob } from "./insert-job";
import { researchScientist } from "./research-scientist";

/**
 * What a deployment needs to be of use at its first start. Safe to run at every start, also by several
 * processes at once: what is there already, renamed or emptied by its people, is left alone.
 */
export async function seedFirstRun(): Promise<void> {
  const seed = await researchScientist();
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('assay.first-run'))`);
    const isFirstRun = await insertSettings(tx);
    if (isFirstRun) await insertRejectionReasons(tx);
    // A new Assay may come with new words.
    await keepConsentTexts(tx);
    await keepTemplates(tx);
    const [job] = await tx.select({ id: jobs.id }).from(jobs).limit(1);
    if (!job) await insertJob(tx, seed);
  });
}

async function insertSettings(tx: Tx): Promise<boolean> {
  const inserted = await tx
    .insert(settings)
    .values({
      organisationName: "Anthropic",
      privacyContactEmail: "privacy@example.com",
      retentionMonths: 24,
      updatedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: settings.id });
  return inserted.length > 0;
}

const weRejected = [
  "Not enough evidence for a required qualification",
  "Other candidates were a closer match",
  "Research area does not fit right now",
  "Location or work authorisation",
  "Position filled",
  "No response",
];

const theyWithdrew = ["Accepted another offer", "Compensation", "Timing or personal reasons", "Withdrew"];

async function insertRejectionReasons(tx: Tx): Promise<void> {
  const reasons = [
    ...weRejected.map((name) => ({ name, kind: "we_rejected" as const })),
    ...theyWithdrew.map((name) => ({ name, kind: "they_withdrew" as const })),
  ];
  await tx
    .insert(rejectionReasons)
    .values(reasons.map((reason, position) => ({ ...reason, position })))
    .onConflictDoNothing({ target: rejectionReasons.name });
}

import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, events } from "@/db/schema";
import { applicationVisibleTo, assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { describeEvent } from "@/lib/events/describe-event";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { imported } from "./sources";

type Removed = { applicationId: string; importedAfter: Date };

/**
 * Takes an imported application away as if it had never been, with its person where they came with it, as long as
 * nobody has done anything with it. Its row is locked first: whoever writes about it meanwhile is waited for.
 * @throws AppError `not_found`, `forbidden`, `conflict` when something has been built on it
 */
export async function removeImported(
  viewer: Viewer,
  { applicationId, importedAfter }: Removed,
): Promise<void> {
  assertCan(viewer, "application.create");
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        jobId: applications.jobId,
        candidateId: applications.candidateId,
        version: applications.version,
      })
      .from(applications)
      .where(
        and(
          eq(applications.id, applicationId),
          eq(applications.source, imported),
          applicationVisibleTo(viewer),
        ),
      )
      .for("update");
    if (!found) throw notFound();
    await assertUntouched(tx, { applicationId, ...found });
    await tx.delete(applications).where(eq(applications.id, applicationId));
    await removeCandidate(tx, found.candidateId, importedAfter);
    const about = { actor: viewer, jobId: found.jobId, applicationId };
    await recordEvent(tx, { type: "application.import_undone", ...about });
    await notifyBoard(tx, found.jobId, applicationId);
  });
}

type Found = { applicationId: string; candidateId: string; version: number };

async function assertUntouched(tx: Tx, { applicationId, candidateId, version }: Found): Promise<void> {
  const [last] = await tx
    .select()
    .from(events)
    .where(and(eq(events.applicationId, applicationId), ne(events.type, "application.added")))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  if (last) {
    const { who, what } = describeEvent(last);
    throw new AppError("conflict", `${who} ${what} since.`);
  }
  const [besides] = await tx.execute<{ isThere: boolean }>(sql`
    select exists (select from scorecards where application_id = ${applicationId})
      or exists (select from mail_outbox where application_id = ${applicationId})
      or exists (select from candidate_merges where ${candidateId} in (person_id, from_person_id)) as "isThere"`);
  if (version > 1 || besides?.isThere) {
    throw new AppError("conflict", "Somebody has begun to work with this application.");
  }
}

/** The person, too, where they came with this import and nothing else speaks of them. */
async function removeCandidate(tx: Tx, candidateId: string, importedAfter: Date): Promise<void> {
  const elsewhere = [
    "applications",
    "candidate_links",
    "candidate_confirmations",
    "erasures",
    "legal_holds",
  ].map(
    (table) => sql`not exists (select from ${sql.identifier(table)} where candidate_id = ${candidateId})`,
  );
  await tx.execute(sql`
    delete from candidates where id = ${candidateId} and created_at >= ${importedAfter.toISOString()}::timestamptz
      and ${sql.join(elsewhere, sql` and `)}`);
}

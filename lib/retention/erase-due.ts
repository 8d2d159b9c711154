import "server-only";
import { subHours } from "date-fns";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, candidates, erasures, events, jobs, settings } from "@/db/schema";
import { now } from "@/lib/clock";
import { eraseApplications } from "@/lib/erasure/erase-applications";
import { eraseCandidate } from "@/lib/erasure/erase-candidate";
import { finishErasure } from "@/lib/erasure/finish-erasure";
import { dueAt, isHeld, isKept, isKeptOnConsent } from "./due-at";
import { settleHours } from "./schemas";

const batchSize = 100;

/**
 * The worker's hourly round: applications that have been kept as long as was promised, each once. It does nothing
 * while it is switched off, nor for a day after a change of what is erased or when.
 */
export async function eraseDue(): Promise<void> {
  const [row] = await db.select({ mode: settings.retentionMode }).from(settings);
  if (!row || row.mode === "off" || (await changedLately())) return;
  const keepsRatings = row.mode === "anonymise";
  while ((await eraseBatch(keepsRatings)) > 0);
}

/** How many were erased; none is the end, also while a colleague holds what is due. */
async function eraseBatch(keepsRatings: boolean): Promise<number> {
  let erased = 0;
  for (const applicationId of await findDue()) {
    const erasureId = await db.transaction((tx) => eraseOne(tx, applicationId, keepsRatings));
    if (!erasureId) continue;
    erased++;
    await finishErasure(erasureId);
  }
  return erased;
}

async function changedLately(): Promise<boolean> {
  const lately = sql`${events.at} > ${subHours(now(), settleHours).toISOString()}::timestamptz`;
  const aboutRetention = inArray(events.type, ["retention.updated", "organisation.updated"]);
  return (await db.$count(events, and(aboutRetention, lately))) > 0;
}

/** By our clock and by the database's: one that runs ahead erases nobody early. */
const isDue = () =>
  sql`${dueAt} <= least(now(), ${now().toISOString()}::timestamptz) and not ${isHeld} and not ${isKeptOnConsent}`;

async function findDue(): Promise<string[]> {
  const rows = await dueRows(db).limit(batchSize);
  return rows.map(({ id }) => id);
}

function dueRows(tx: Pick<Tx, "select">, which?: ReturnType<typeof eq>) {
  return tx
    .select({ id: applications.id, candidateId: applications.candidateId })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .innerJoin(settings, eq(settings.id, true))
    .where(and(isKept, isDue(), which));
}

/** Asks again under the person's lock: who was reopened, held or erased meanwhile is left alone. */
async function eraseOne(tx: Tx, applicationId: string, keepsRatings: boolean): Promise<string | null> {
  const [owner] = await tx
    .select({ candidateId: applications.candidateId })
    .from(applications)
    .where(eq(applications.id, applicationId));
  if (!owner) return null;
  const { candidateId } = owner;
  const [person] = await tx.select().from(candidates).where(eq(candidates.id, candidateId)).for("update");
  const [row] = await tx.select().from(applications).where(eq(applications.id, applicationId)).for("update");
  const [stillDue] = await dueRows(tx, eq(applications.id, applicationId));
  if (!person || !row || !stillDue) return null;
  const files = await eraseApplications(tx, [row], { why: "retention", keepsRatings });
  const others = and(
    eq(applications.candidateId, candidateId),
    ne(applications.id, applicationId),
    isNull(applications.erasedAt),
  );
  if ((await tx.$count(applications, others)) === 0) {
    const emails = [...new Set([person.email, row.email])];
    files.push(...(await eraseCandidate(tx, { candidateId, emails, why: "retention" })));
  }
  const [erasure] = await tx
    .insert(erasures)
    .values({ candidateId, why: "retention", askedAt: now(), erasedAt: now(), files: [...new Set(files)] })
    .returning({ id: erasures.id });
  return erasure?.id ?? null;
}

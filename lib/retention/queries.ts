import "server-only";
import { addDays } from "date-fns";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { applications, candidates, erasures, jobs, legalHolds, settings, users } from "@/db/schema";
import { shownName } from "@/lib/anonymous/shown-name";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { dueAt, isHeld, isKept, isKeptOnConsent } from "./due-at";
import type { DueView, HoldView, RetentionView } from "./schemas";

const pageSize = 50;
/** So far ahead the list looks. */
const soonDays = 30;

/** What is erased when, and who is due within 30 days, the longest kept first. @throws AppError `forbidden` */
export async function getRetention(viewer: Viewer, cursor: string | null): Promise<RetentionView> {
  assertCan(viewer, "retention.manage");
  const [[row], jobRows, dueNow, rows] = await Promise.all([
    db.select({ mode: settings.retentionMode, months: settings.retentionMonths }).from(settings),
    db
      .select({ id: jobs.id, title: jobs.title, months: jobs.retentionMonths })
      .from(jobs)
      .orderBy(asc(jobs.title), asc(jobs.id)),
    countDue(now()),
    listDue(viewer, cursor),
  ]);
  if (!row) throw new Error("The settings row is missing: the first run has not been seeded.");
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const nextCursor = last && rows.length > pageSize ? `${last.dueAt}_${last.applicationId}` : null;
  return { ...row, jobs: jobRows, dueNow, due: page, nextCursor };
}

async function listDue(viewer: Viewer, cursor: string | null): Promise<DueView[]> {
  const rows = await db
    .select({
      applicationId: applications.id,
      name: shownName(viewer),
      jobTitle: jobs.title,
      status: applications.status,
      endedAt: applications.endedAt,
      dueAt,
      isHeld,
      isKeptOnConsent,
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .innerJoin(settings, eq(settings.id, true))
    .where(and(isKept, isDueBy(addDays(now(), soonDays)), after(cursor)))
    .orderBy(sql`${dueAt}`, applications.id)
    .limit(pageSize + 1);
  return rows.map(({ status, endedAt, dueAt: due, isHeld: held, isKeptOnConsent: agreed, ...row }) => ({
    ...row,
    status: status === "withdrawn" ? "withdrawn" : "rejected",
    endedAt: endedAt?.toISOString() ?? "",
    dueAt: due.toISOString(),
    keptBy: held ? "legal_hold" : agreed ? "consent" : null,
  }));
}

async function countDue(at: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .innerJoin(settings, eq(settings.id, true))
    .where(and(isKept, isDueBy(at), sql`not ${isHeld} and not ${isKeptOnConsent}`));
  return row?.count ?? 0;
}

function isDueBy(at: Date): SQL {
  return sql`${dueAt} <= ${at.toISOString()}::timestamptz`;
}

const place = z.tuple([z.iso.datetime(), z.uuid()]);

function after(cursor: string | null): SQL | undefined {
  const parsed = place.safeParse(cursor?.split("_"));
  if (!parsed.success) return undefined;
  const [at, id] = parsed.data;
  return sql`(${dueAt}, ${applications.id}) > (${at}::timestamptz, ${id}::uuid)`;
}

/** One person's hold, by an application of theirs. @throws AppError `forbidden`, `not_found` */
export async function getHold(viewer: Viewer, applicationId: string): Promise<HoldView> {
  assertCan(viewer, "retention.manage");
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  const asked = and(eq(erasures.candidateId, applications.candidateId), isNull(erasures.erasedAt));
  const [row] = await db
    .select({
      name: shownName(viewer),
      jobTitle: jobs.title,
      erasedAt: applications.erasedAt,
      reason: legalHolds.reason,
      setBy: users.name,
      setAt: legalHolds.setAt,
      isErasureAsked: sql<boolean>`exists (select from ${erasures} where ${asked})`,
    })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .leftJoin(
      legalHolds,
      and(eq(legalHolds.candidateId, applications.candidateId), isNull(legalHolds.liftedAt)),
    )
    .leftJoin(users, eq(users.id, legalHolds.setByUserId))
    .where(eq(applications.id, applicationId));
  if (!row) throw notFound();
  const { reason, setBy, setAt, erasedAt, ...rest } = row;
  const hold = reason && setBy && setAt ? { reason, setBy, setAt: setAt.toISOString() } : null;
  return { ...rest, hold, isErased: erasedAt !== null };
}

import "server-only";
import { and, desc, eq, like, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { events, jobs } from "@/db/schema";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import type { EventType } from "@/lib/events/event-types";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import type { JobEditView } from "./settings-schemas";

type Job = typeof jobs.$inferSelect;

/** What an edit did, for the history, and what it changes of the job's own row. */
type Change = { type: EventType; data: Record<string, unknown>; set?: Partial<Job> };

/**
 * What every rule on a job's settings shares: the job as this person may see it, locked; the state they
 * saw when they began; the next version and the event. An edit that returns null changed nothing.
 * @throws AppError `forbidden`, `not_found`, `conflict` when a colleague saved meanwhile
 */
export async function editJob<Edit extends { jobId: string; version: number }>(
  viewer: Viewer,
  schema: z.ZodType<Edit>,
  input: unknown,
  edit: (tx: Tx, job: Job, wanted: Edit) => Promise<Change | null>,
): Promise<JobEditView> {
  assertCan(viewer, "job.edit");
  const wanted = parseInput(schema, input);
  const { jobId, version } = wanted;
  return db.transaction(async (tx) => {
    const [job] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, jobId), jobVisibleTo(viewer)))
      .for("no key update");
    if (!job) throw notFound();
    if (job.version !== version) throw await changedMeanwhile(tx, jobId);
    const change = await edit(tx, job, wanted);
    if (!change) return { jobId, slug: job.slug, version };
    await tx
      .update(jobs)
      .set({ ...change.set, version: sql`${jobs.version} + 1` })
      .where(and(eq(jobs.id, jobId), eq(jobs.version, version)));
    await recordEvent(tx, { type: change.type, actor: viewer, jobId, data: change.data });
    return { jobId, slug: job.slug, version: version + 1 };
  });
}

async function changedMeanwhile(tx: Tx, jobId: string): Promise<AppError> {
  const isEdit = or(...["job.%", "%.updated"].map((pattern) => like(events.type, pattern)));
  const [last] = await tx
    .select({ actorName: events.actorName })
    .from(events)
    .where(and(eq(events.jobId, jobId), isEdit))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  return new AppError(
    "conflict",
    `${last?.actorName ?? "Someone"} changed this job while you were typing. What you typed is kept below and not saved yet; saving again replaces theirs.`,
  );
}

/** The fields whose value is another one now, with both. */
export function changesOf<T extends object>(before: T, after: Partial<T>): Record<string, unknown> | null {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => old.get(key) !== value);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map(([key, value]) => [key, { from: old.get(key), to: value }]));
}

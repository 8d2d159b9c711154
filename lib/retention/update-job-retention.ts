import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { jobRetentionInput } from "./schemas";

/** Gives a job a time of its own, or takes it back. @throws AppError `forbidden`, `not_found`, `invalid` */
export async function updateJobRetention(viewer: Viewer, input: unknown): Promise<{ months: number | null }> {
  assertCan(viewer, "retention.manage");
  const { jobId, months } = parseInput(jobRetentionInput, input);
  await db.transaction(async (tx) => {
    const [job] = await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, jobId));
    if (!job) throw notFound();
    const changed = await tx
      .update(jobs)
      .set({ retentionMonths: months })
      .where(and(eq(jobs.id, jobId), sql`${jobs.retentionMonths} is distinct from ${months}::int`))
      .returning({ id: jobs.id });
    if (changed.length === 0) return;
    await recordEvent(tx, { type: "retention.updated", actor: viewer, jobId, data: { months } });
  });
  return { months };
}

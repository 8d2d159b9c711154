import { desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import type { TestJob } from "./factories";

/** Whoever waits for a row of an application that somebody holds. */
export const waitingForRows = () =>
  db.execute<{ pid: number }>(sql`
    select pid from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'`);

/** Holds the last application, so that a batch gets exactly so far. */
export async function holdLastApplication(job: TestJob): Promise<{ letGo: () => Promise<void> }> {
  const [last] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.jobId, job.id))
    .orderBy(desc(applications.id))
    .limit(1);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
  const holding = db.transaction(async (tx) => {
    await tx
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.id, last?.id ?? ""))
      .for("update");
    isHeld();
    await released;
  });
  await held;
  return {
    letGo: async () => {
      release();
      await holding;
    },
  };
}

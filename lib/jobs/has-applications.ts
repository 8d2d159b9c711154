import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { applications } from "@/db/schema";

/** Has anybody ever applied? Then what they answered and were rated by is kept, not deleted. */
export async function hasApplications(tx: Tx, jobId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.jobId, jobId))
    .limit(1);
  return rows.length > 0;
}

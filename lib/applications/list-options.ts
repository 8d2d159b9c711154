import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, stages } from "@/db/schema";
import { can, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { listTags } from "@/lib/tags/queries";
import type { TagView } from "@/lib/tags/schemas";
import type { BoardStage } from "./board-schemas";
import { ownOnly } from "./list-conditions";
import { careersSite, sources } from "./sources";

/** Sources that nobody of ours wrote, such as an import's, are looked for among so many. */
const newest = 5_000;

export type ListOptions = { stages: BoardStage[]; sources: string[]; tags: TagView[] };

/** What a job's list can be filtered by; of a job not visible to the viewer, nothing. */
export async function listOptionsOf(viewer: Viewer, jobId: string): Promise<ListOptions> {
  const [stageRows, sourceRows, tags] = await Promise.all([
    db
      .select({ id: stages.id, name: stages.name, kind: stages.kind, promisedDays: stages.promisedDays })
      .from(stages)
      .innerJoin(jobs, eq(jobs.id, stages.jobId))
      .where(and(eq(jobs.id, jobId), jobVisibleTo(viewer)))
      .orderBy(asc(stages.position)),
    db.execute<{ source: string }>(sql`
      select distinct source from (
        select source from applications
        join jobs on jobs.id = applications.job_id
        where jobs.id = ${jobId} and ${jobVisibleTo(viewer)} and ${ownOnly(viewer) ?? sql`true`}
        order by applied_at desc limit ${newest}
      ) recent`),
    can(viewer.role, "application.tag") ? listTags(viewer) : [],
  ]);
  const found = sourceRows.map(({ source }) => source);
  return { tags, stages: stageRows, sources: [...new Set([careersSite, ...sources, ...found])].toSorted() };
}

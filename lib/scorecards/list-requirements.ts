import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { type DbOrTx, db } from "@/db/client";
import { focusAreas, requirements, requirementVersions, stageFocusAreas } from "@/db/schema";
import type { RequirementView } from "./schemas";

/**
 * What there is to rate in a stage of a job, required first, then in the posting's order; removed ones too, because a
 * scorecard may have rated them. For who is known to see the application.
 */
export async function listRequirements(
  jobId: string,
  stageId: string,
  tx: DbOrTx = db,
): Promise<RequirementView[]> {
  const [rows, looked] = await Promise.all([
    tx
      .select({
        id: requirements.id,
        kind: requirements.kind,
        text: requirements.text,
        weight: requirements.weight,
        version: requirements.version,
        focusAreaId: requirements.focusAreaId,
        focusArea: { name: focusAreas.name, position: focusAreas.position },
        archivedAt: requirements.archivedAt,
        earlier: sql<RequirementView["earlier"]>`coalesce((
          select json_agg(json_build_object('version', old.version, 'kind', old.kind, 'text', old.text) order by old.version)
          from ${requirementVersions} old where old.requirement_id = ${requirements.id}), '[]')`,
      })
      .from(requirements)
      .leftJoin(focusAreas, eq(focusAreas.id, requirements.focusAreaId))
      .where(eq(requirements.jobId, jobId))
      .orderBy(sql`${requirements.kind} = 'preferred'`, asc(requirements.position)),
    tx
      .select({ id: stageFocusAreas.focusAreaId })
      .from(stageFocusAreas)
      .where(eq(stageFocusAreas.stageId, stageId)),
  ]);
  return rows.map(({ focusAreaId, archivedAt, ...requirement }) => ({
    ...requirement,
    isInFocus: looked.length === 0 || looked.some(({ id }) => id === focusAreaId),
    isRemoved: archivedAt !== null,
  }));
}

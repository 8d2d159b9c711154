import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { identifiedTo } from "@/lib/anonymous/shown-name";
import { iso } from "@/lib/applications/feedback-of";
import type { Viewer } from "@/lib/auth/viewer";
import type { PersonApplicationView } from "./schemas";

type PersonApplication = PersonApplicationView & { candidateId: string; jobId: string };

/** Applications this colleague sees, of those a condition on `applications` and `candidates` leaves; newest first. */
export async function listPersonApplications(viewer: Viewer, which: SQL): Promise<PersonApplication[]> {
  const rows = await db.execute<PersonApplication>(sql`
    select applications.id, applications.candidate_id as "candidateId", applications.job_id as "jobId",
      applications.full_name as name, job.title as "jobTitle", stage.name as "stageName", applications.status,
      ${iso("applications.applied_at")} as "appliedAt", applications.source
    from applications
    join candidates on candidates.id = applications.candidate_id
    join jobs job on job.id = applications.job_id
    join stages stage on stage.id = applications.stage_id
    where ${which} and applications.erased_at is null and ${identifiedTo(viewer)}
    order by applications.applied_at desc, applications.id desc`);
  return [...rows];
}

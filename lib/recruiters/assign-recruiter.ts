import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, users } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { canBeRecruiter } from "./can-be-recruiter";
import {
  type AssignRecruiterInput,
  type AssignRecruiterView,
  assignRecruiterInput,
  type RecruiterView,
} from "./schemas";

/**
 * Puts an application into the care of a recruiter, or of nobody. Assigned to who has it already, nothing
 * changes. It is undone by assigning it back, with `formerRecruiterId` saying who has it meanwhile.
 * @throws AppError `not_found`, `forbidden`, `invalid` for who cannot look after it, `conflict` when somebody
 * else was assigned in between
 */
export async function assignRecruiter(
  viewer: Viewer,
  input: AssignRecruiterInput,
): Promise<AssignRecruiterView> {
  assertCan(viewer, "application.assign");
  const { applicationId, recruiterId, formerRecruiterId } = parseInput(assignRecruiterInput, input);
  return db.transaction(async (tx) => {
    const { job } = await getApplication(tx, viewer, applicationId);
    const former = await findRecruiter(tx, applicationId);
    const formerId = former?.id ?? null;
    if (formerRecruiterId !== undefined && formerRecruiterId !== formerId) throw changed(former);
    if (recruiterId === formerId) return { applicationId, recruiter: former, former };
    const recruiter = recruiterId === null ? null : await getColleague(tx, job, recruiterId);
    const [assigned] = await tx
      .update(applications)
      .set({ recruiterId, version: sql`${applications.version} + 1` })
      .where(
        and(
          eq(applications.id, applicationId),
          sql`${applications.recruiterId} is not distinct from ${formerId}::uuid`,
        ),
      )
      .returning({ id: applications.id });
    if (!assigned) throw changed(null);
    await recordEvent(tx, {
      type: "application.recruiter_changed",
      actor: viewer,
      jobId: job.id,
      applicationId,
      data: {
        recruiterId,
        recruiterName: recruiter?.name ?? null,
        formerRecruiterId: formerId,
        formerRecruiterName: former?.name ?? null,
      },
    });
    await notifyBoard(tx, job.id, applicationId);
    return { applicationId, recruiter, former };
  });
}

async function findRecruiter(tx: Tx, applicationId: string): Promise<RecruiterView | null> {
  const [recruiter] = await tx
    .select({ id: users.id, name: users.name })
    .from(applications)
    .innerJoin(users, eq(users.id, applications.recruiterId))
    .where(eq(applications.id, applicationId));
  return recruiter ?? null;
}

async function getColleague(
  tx: Tx,
  job: { id: string; confidential: boolean },
  id: string,
): Promise<RecruiterView> {
  const [colleague] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.id, id), canBeRecruiter(job)));
  if (colleague) return colleague;
  const sentence = "Only a recruiter or admin who sees this job can look after its applications.";
  throw new AppError("invalid", sentence, { fieldErrors: { recruiterId: [sentence] } });
}

function changed(now: RecruiterView | null): AppError {
  const who = now ? `${now.name} looks after this application now.` : "Somebody else was quicker.";
  return new AppError("conflict", `${who} Have a look, and assign it again if you still want to.`);
}

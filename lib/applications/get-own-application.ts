import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { applications, jobs, postings, settings, stages } from "@/db/schema";
import type { Candidate } from "@/lib/candidates/candidate-session";
import { notFound } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { postingIn } from "@/lib/jobs/posting-in";

/**
 * What every rule of a candidate on their own application begins with: the row, locked against whoever changes
 * or erases it meanwhile, and what its mails speak of. @throws AppError `not_found`
 */
export async function getOwnApplication(
  tx: Tx,
  { candidateId }: Candidate,
  applicationId: string,
  locale: Locale,
) {
  if (!z.uuid().safeParse(applicationId).success) throw notFound();
  const [application] = await tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.id, applicationId),
        eq(applications.candidateId, candidateId),
        isNull(applications.erasedAt),
      ),
    )
    .for("no key update");
  if (!application) throw notFound();
  const [around] = await tx
    .select({ title: postings.title, stage: stages.name, organisation: settings.organisationName })
    .from(jobs)
    .innerJoin(postings, postingIn(locale))
    .innerJoin(stages, eq(stages.id, application.stageId))
    .leftJoin(settings, eq(settings.id, true))
    .where(eq(jobs.id, application.jobId));
  if (!around) throw notFound();
  return { application, ...around, organisation: around.organisation ?? "" };
}

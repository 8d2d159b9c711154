import "server-only";
import { addDays } from "date-fns";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications, candidates, jobs, referrals } from "@/db/schema";
import type { ApplyFormView } from "@/lib/applications/apply-form-view";
import { createApplication } from "@/lib/applications/create-application";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import { keepDocument } from "@/lib/applications/form-files";
import { receivedMail } from "@/lib/applications/submission-mails";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { localePath } from "@/lib/i18n/locales";
import { newId, newReference, newToken } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import { greetingWords } from "@/lib/messages/greeting-words";
import { writeMail } from "@/lib/messages/write-mail";
import { absoluteUrl } from "@/lib/origin";
import { parseInput } from "@/lib/parse-input";
import { rateLimit } from "@/lib/rate-limit";
import { writeReferral } from "./claim-referral";
import { invitationKey } from "./forget-referrals";
import { type ReferInput, type ReferView, referInput, referralDays } from "./refer-schemas";

const perColleague = rateLimit("referrals", 20, 3600, "suggestions");
/** Nobody is to be pestered through us, by however many colleagues. */
const perMailbox = rateLimit("referral-mailbox", 3, 24 * 3600, "suggestions of this person");

/**
 * A colleague suggests somebody who knows of it. They are invited to apply, and forgotten after a month if they do
 * not; with a résumé they gave for this they are added at once, and told so. Who referred first stays the source.
 * @throws AppError `not_found`, `conflict` when the job takes no applications, `invalid`, `limit`
 */
export async function referCandidate(viewer: Viewer, input: unknown): Promise<ReferView> {
  assertCan(viewer, "candidate.refer");
  const wanted = parseInput(referInput, input);
  const form = await getOpenForm(wanted);
  await perColleague.take(viewer.id);
  await perMailbox.take(wanted.email);
  const resume = wanted.resume && (await keepDocument(wanted.resume, "resume"));
  await db.transaction(async (tx) => {
    const standing = await findStanding(tx, wanted);
    const why = { referredByUserId: viewer.id, why: wanted.why };
    if (standing) return writeReferral(tx, { ...standing, jobId: wanted.jobId }, why);
    if (!resume) return invite(tx, viewer, wanted, form);
    const { locale, fullName, email } = wanted;
    const created = await createApplication(tx, {
      jobId: wanted.jobId,
      source: "referral",
      person: { fullName, email },
      locale,
      resume,
      actor: viewer,
      submissionKey: `referred ${viewer.id} ${wanted.submissionKey}`,
      referenceOf: () => newReference(),
    });
    if (created.outcome !== "created") return;
    await writeReferral(tx, { ...created, jobId: wanted.jobId }, why);
    const link = await issueCandidateLink(tx, created.candidateId, locale);
    const mail = await receivedMail(tx, { form, fullName, reference: created.reference });
    await queueMail(tx, { ...mail, to: email, applicationId: created.applicationId, link });
  });
  return { fullName: wanted.fullName };
}

/** Everybody can read an open job's posting, and so can every colleague. */
async function getOpenForm({ jobId, locale }: ReferInput): Promise<ApplyFormView> {
  const [job] = await db.select({ slug: jobs.slug }).from(jobs).where(eq(jobs.id, jobId));
  const form = job && (await findApplyForm(job.slug, locale));
  if (!form) throw notFound();
  if (form.status !== "open") throw new AppError("conflict", "This job takes no applications just now.");
  return form;
}

async function findStanding(tx: Tx, { jobId, email }: ReferInput) {
  const [standing] = await tx
    .select({ applicationId: applications.id, candidateId: candidates.id })
    .from(applications)
    .innerJoin(candidates, eq(candidates.id, applications.candidateId))
    .where(and(eq(applications.jobId, jobId), eq(candidates.email, email), isNull(applications.erasedAt)));
  return standing;
}

/** One mail a person and job, whoever else thinks of them. */
async function invite(tx: Tx, viewer: Viewer, wanted: ReferInput, form: ApplyFormView): Promise<void> {
  const { jobId, email, why, locale, fullName } = wanted;
  const id = newId();
  const key = newToken()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 24);
  const [made] = await tx
    .insert(referrals)
    .values({
      id,
      jobId,
      referredByUserId: viewer.id,
      email,
      key,
      why,
      createdAt: now(),
      expiresAt: addDays(now(), referralDays),
    })
    .onConflictDoNothing()
    .returning({ id: referrals.id });
  if (!made) return;
  await recordEvent(tx, { type: "referral.made", actor: viewer, jobId, data: { referralId: id } });
  const { title, organisation } = form;
  const greeting = greetingWords(locale, fullName);
  const values = { greeting, title, organisation, sender: viewer.name, days: referralDays };
  await queueMail(tx, {
    ...(await writeMail(tx, "referral_invitation", locale, values)),
    to: email,
    link: absoluteUrl(localePath(locale, `/jobs/${form.slug}?source=${key}`)),
    idempotencyKey: invitationKey(id),
  });
}

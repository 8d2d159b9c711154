import { randomUUID } from "node:crypto";
import { subHours } from "date-fns";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { erasures, fileClaims, mailOutbox, messages } from "@/db/schema";
import { selfIdentificationAnswers } from "@/db/schema/self-identification";
import { submitApplication } from "@/lib/applications/submit-application";
import { withdrawApplication } from "@/lib/applications/withdraw-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { addOwnDocument } from "@/lib/documents/add-own-document";
import { extractDocument } from "@/lib/documents/extract-document";
import { saveDraft } from "@/lib/drafts/save-draft";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { requestErasure } from "@/lib/erasure/request-erasure";
import { writeNote } from "@/lib/notes/write-note";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import { declineFeedback } from "@/lib/scorecards/decline-feedback";
import { overrideBlindness } from "@/lib/scorecards/override-blindness";
import { saveRevision } from "@/lib/scorecards/save-revision";
import { submitRevision } from "@/lib/scorecards/submit-revision";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { selfIdentificationKey } from "@/lib/self-identification/self-identification-key";
import { type ApplyWorld, applicationOf, makeForm, visitor } from "./apply-world";
import { createUser } from "./factories";
import { makePdf } from "./make-files";

export type ErasablePerson = Awaited<ReturnType<typeof makePerson>>;

/** A person with something in every place there is; every word of theirs begins alike. */
export async function makePerson(world: ApplyWorld) {
  const mark = `Zq${randomUUID().slice(0, 8)}`;
  const email = `${mark}@candidate.org`;
  const bytes = new Uint8Array(await makePdf([`${mark}resume`], { compress: false }));
  const form = makeForm(world, {
    fullName: `${mark} Okonkwo`,
    email,
    phone: `+49 ${mark}`,
    website: `https://${mark}.example.org`,
    coverLetter: `${mark}letter`,
    resume: new File([bytes], `${mark}.pdf`),
    answers: { [world.asked.why]: `${mark}answer` },
    publicationsText: `${mark} and Others, A paper, 2024.`,
  });
  await submitApplication(visitor, form);
  const application = await applicationOf(email);
  await extractAll(application.id);
  await saveDraft(visitor, {
    slug: world.job.slug,
    submissionKey: randomUUID(),
    email,
    fields: { coverLetter: [`${mark}draft`] },
  });
  return { mark, email, application, candidate: { candidateId: application.candidateId } };
}

async function extractAll(applicationId: string) {
  const rows = await db.execute<{ id: string }>(
    sql`select id from documents where application_id = ${applicationId}`,
  );
  for (const { id } of rows) await extractDocument({ documentId: id });
}

/** What colleagues and time add to it. */
export async function writeAbout(recruiter: Viewer, { mark, application, candidate }: ErasablePerson) {
  const { id: applicationId } = application;
  await writeNote(recruiter, { applicationId, body: `${mark}note` });
  await askForFeedback(recruiter, { applicationId, userIds: [recruiter.id] });
  const colleague = await createUser("interviewer");
  await askForFeedback(recruiter, { applicationId, userIds: [colleague.id] });
  await declineFeedback(colleague, { applicationId, reason: `${mark}declined` });
  const admin = await createUser("admin");
  await askForFeedback(recruiter, { applicationId, userIds: [admin.id] });
  await overrideBlindness(admin, { applicationId, reason: `${mark}override` });
  await submitScorecard(recruiter, {
    applicationId,
    version: 0,
    recommendation: "yes",
    comment: `${mark}comment`,
    ratings: [],
  });
  const change = { applicationId, basis: 1, version: 0, recommendation: "no" as const, ratings: [] };
  await submitRevision(recruiter, { ...change, comment: `${mark}changed`, reason: `${mark}because` });
  await saveRevision(recruiter, { ...change, basis: 2, comment: `${mark}again`, reason: "" });
  await db.insert(messages).values({
    applicationId,
    author: "candidate",
    body: `${mark}message`,
    visibleAt: now(),
    createdAt: now(),
  });
  const key = selfIdentificationKey(applicationId);
  await db.insert(selfIdentificationAnswers).values({ key, answers: { us_disability: mark } });
  const newer = new Uint8Array(await makePdf([`${mark}newer`], { compress: false }));
  const file = new File([newer], `${mark}-2.pdf`);
  await addOwnDocument(candidate, { applicationId, kind: "resume", file });
  await withdrawApplication(candidate, { applicationId, reason: `${mark}reason` });
}

export const tokenOf = async (email: string) => {
  const [mail] = await db
    .select()
    .from(mailOutbox)
    .where(sql`lower(to_email) = ${email.toLowerCase()} and kind = 'erasure_asked'`);
  return new URL(mail?.link ?? "http://none").searchParams.get("t") ?? "";
};

/** Past the minutes in which somebody might be storing the same bytes. */
export const letClaimsAge = () => db.update(fileClaims).set({ claimedAt: subHours(now(), 1) });

export async function confirm({ candidate, email }: ErasablePerson) {
  await requestErasure(candidate, "en");
  await confirmErasure({ token: await tokenOf(email) });
  const [erasure] = await db.select().from(erasures).where(eq(erasures.candidateId, candidate.candidateId));
  if (!erasure) throw new Error("nothing was confirmed");
  return erasure;
}

/** Ids of what the queue was told about. */
export async function queuedFor(applicationId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id::text from documents where application_id = ${applicationId}
    union all select id::text from mail_outbox where application_id = ${applicationId}`);
  return rows.map(({ id }) => id);
}

export async function stillQueued(ids: string[]): Promise<number> {
  const jobs = await db.execute<{ data: string }>(sql`select data::text from pgboss.job`);
  return jobs.filter(({ data }) => ids.some((id) => data.includes(id))).length;
}

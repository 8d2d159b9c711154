import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { jobs, notes } from "@/db/schema";
import { assertCan, jobVisibleTo } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { newId, newReference } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import { parseInput } from "@/lib/parse-input";
import { type AddApplicationInput, type AddApplicationView, addApplicationInput } from "./add-schemas";
import type { ApplyFormView } from "./apply-form-view";
import { type CreatedApplication, createApplication, type NewDocument } from "./create-application";
import { findApplyForm } from "./find-apply-form";
import { keepDocument } from "./form-files";
import { receivedMail } from "./submission-mails";

/**
 * A colleague adds somebody who did not use the form. The résumé is checked and read as any other; a mail
 * leaves only when asked for. Whoever has an application for this job already keeps it as it is.
 * @throws AppError `not_found`, `forbidden`, `conflict` when the job is closed, `invalid`
 */
export async function addApplication(
  viewer: Viewer,
  input: AddApplicationInput,
): Promise<AddApplicationView> {
  assertCan(viewer, "application.create");
  const wanted = parseInput(addApplicationInput, input);
  const { slug } = await getOpenEndedJob(viewer, wanted.jobId);
  const form = wanted.acknowledge ? await getForm(slug) : null;
  const resume = await keepDocument(wanted.resume, "resume");
  return db.transaction(async (tx) => {
    const created = await createApplication(tx, candidacy(viewer, wanted, resume));
    const { outcome, applicationId } = created;
    if (outcome === "applied_before") return { outcome: "stands", applicationId };
    if (outcome === "created") {
      if (wanted.note) await addNote(tx, viewer, created, wanted);
      if (form) await acknowledge(tx, created, { form, ...wanted });
    }
    return { outcome: "added", applicationId };
  });
}

async function getOpenEndedJob(viewer: Viewer, jobId: string): Promise<{ slug: string }> {
  const [job] = await db
    .select({ slug: jobs.slug, status: jobs.status })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), jobVisibleTo(viewer)));
  if (!job) throw notFound();
  if (job.status === "closed") {
    throw new AppError("conflict", "This job is closed. Open it again to add somebody.");
  }
  return job;
}

/** What the mail speaks of must be there for its reader to see. */
async function getForm(slug: string): Promise<ApplyFormView> {
  const form = await findApplyForm(slug);
  if (form) return form;
  const message = "This job is a draft: a mail would speak of what its reader cannot see.";
  throw new AppError("invalid", message, { fieldErrors: { acknowledge: [message] } });
}

function candidacy(viewer: Viewer, wanted: AddApplicationInput, resume: NewDocument) {
  const { jobId, submissionKey, source, resume: _, note: __, acknowledge: ___, ...person } = wanted;
  return {
    jobId,
    source,
    person,
    resume,
    actor: viewer,
    submissionKey: `added ${viewer.id} ${submissionKey}`,
    referenceOf: () => newReference(),
  };
}

async function addNote(tx: Tx, viewer: Viewer, created: CreatedApplication, wanted: AddApplicationInput) {
  const { applicationId } = created;
  const noteId = newId();
  await tx
    .insert(notes)
    .values({ id: noteId, applicationId, userId: viewer.id, body: wanted.note, createdAt: now() });
  await recordEvent(tx, {
    type: "note.added",
    actor: viewer,
    jobId: wanted.jobId,
    applicationId,
    data: { noteId, visibility: "team" },
  });
}

type Acknowledged = { form: ApplyFormView; fullName: string; email: string };

async function acknowledge(tx: Tx, created: CreatedApplication, { form, fullName, email }: Acknowledged) {
  const { applicationId, candidateId, reference } = created;
  const link = await issueCandidateLink(tx, candidateId);
  const mail = await receivedMail(tx, { form, fullName, reference });
  await queueMail(tx, { ...mail, to: email, applicationId, link });
}

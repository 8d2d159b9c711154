import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { jobs } from "@/db/schema";
import { together } from "@/db/together";
import type { Visitor } from "@/lib/auth/viewer";
import { detectDocumentType } from "@/lib/documents/detect-document-type";
import { storableName } from "@/lib/documents/storable-name";
import { storeFile } from "@/lib/documents/store-file";
import { AppError, notFound } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { perNetwork } from "@/lib/per-network";
import { takeUpload } from "@/lib/uploads/take-upload";
import messages from "@/messages/en.json";
import type { ApplyFormView } from "./apply-form-view";
import { confirmReceived, confirmStanding } from "./confirm-submission";
import { createApplication, type NewAnswer, type NewDocument, type Person } from "./create-application";
import { findApplyForm } from "./find-apply-form";
import { formSchemaOf } from "./form-schema-of";
import { referenceOf, submissionKeyOf } from "./reference-of";
import {
  consentVersion,
  type FilledForm,
  type SubmitApplicationInput,
  type SubmitApplicationView,
  submissionEnvelope,
} from "./submit-schemas";

const limit = perNetwork("apply", 60, 3600, "There were very many applications from your network.");

/**
 * A candidate applies. The same form twice is one application with one reference; a second form for the same
 * job changes nothing, is answered exactly as a first one, and only the mail tells its owner.
 * @throws AppError `not_found`, `conflict` when the job is not open, `invalid`, `limit`
 */
export async function submitApplication(
  visitor: Visitor,
  input: SubmitApplicationInput,
): Promise<SubmitApplicationView> {
  const { slug, submissionKey = randomUUID() } = parseInput(submissionEnvelope, input);
  const form = await findApplyForm(slug);
  if (!form) throw notFound();
  assertOpen(form.status);
  const filled = parseInput(formSchemaOf(form.questions), input);
  const [brought] = await Promise.all([storeBrought(filled.resume), limit.take(visitor.ip)]);
  const origin = { jobId: form.jobId, email: filled.email, submissionKey, browserKey: input.browserKey };
  const key = submissionKeyOf(origin);
  const reference = await db.transaction(async (tx) => {
    const resume =
      brought ?? (await takeResume(tx, filled.resume, { browser: input.uploadBrowser, usedFor: key }));
    const [created] = await together([
      createApplication(tx, {
        ...candidacy(form, filled, resume),
        referenceOf: (attempt) => referenceOf(origin, attempt),
        submissionKey: key,
        alongside: (received) => confirmReceived(tx, received, { form, filled }),
      }),
      lockOpenJob(tx, form.jobId),
    ]);
    if (created.outcome !== "applied_before") return created.reference;
    const shownReference = referenceOf(origin);
    await confirmStanding(tx, created, { form, filled, submissionKey: key, shownReference });
    return shownReference;
  });
  return { slug, reference };
}

/** Bytes that came with the form; null for a token of bytes that came before it. */
async function storeBrought(resume: File | string): Promise<NewDocument | null> {
  if (typeof resume === "string") return null;
  const bytes = new Uint8Array(await resume.arrayBuffer());
  const mediaType = await detectDocumentType(bytes);
  const { sha256, size } = await storeFile(bytes);
  return { sha256, sizeBytes: size, mediaType, fileName: storableName(resume.name) };
}

async function takeResume(
  tx: Tx,
  token: File | string,
  whose: { browser: string | undefined; usedFor: string },
): Promise<NewDocument> {
  const taken = await takeUpload(tx, { token: String(token), ...whose });
  if (taken) return taken;
  const sentence = messages.apply.errors.uploadGone;
  throw new AppError("invalid", sentence, { fieldErrors: { resume: [sentence] } });
}

function candidacy(form: ApplyFormView, filled: FilledForm, resume: NewDocument) {
  return {
    jobId: form.jobId,
    person: personOf(filled),
    answers: answersOf(form, filled),
    resume,
    consentVersion,
    actor: "candidate" as const,
  };
}

function personOf({ resume, answers, consent, fullName, email, ...rest }: FilledForm): Person {
  const given = Object.entries(rest).map(([field, value]) => [field, value === "" ? null : value]);
  return { ...Object.fromEntries(given), fullName, email };
}

/** What was left empty is no answer. */
function answersOf({ questions }: ApplyFormView, { answers }: FilledForm): NewAnswer[] {
  return questions.flatMap(({ id, label }) => {
    const value = answers[id] ?? "";
    return value.length > 0 ? [{ questionId: id, questionLabel: label, value }] : [];
  });
}

/** Whoever closes the job waits for the forms under way, and a form that comes later is refused. */
async function lockOpenJob(tx: Tx, jobId: string): Promise<void> {
  const [job] = await tx.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, jobId)).for("share");
  assertOpen(job?.status ?? "closed");
}

function assertOpen(status: string): void {
  if (status === "open") return;
  const { paused, closed } = messages.apply.errors;
  throw new AppError("conflict", status === "paused" ? paused : closed);
}

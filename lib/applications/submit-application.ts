import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { jobs } from "@/db/schema";
import { together } from "@/db/together";
import { applicationsPerMailbox, applicationsPerNetwork } from "@/lib/abuse/application-limits";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Visitor } from "@/lib/auth/viewer";
import { agreedVersion } from "@/lib/consent/agreed-version";
import { eraseDraftsOf } from "@/lib/drafts/erase-drafts";
import { notFound } from "@/lib/errors";
import { messagesOf } from "@/lib/i18n/messages-of";
import { parseInput } from "@/lib/parse-input";
import { takePublications } from "@/lib/publications/take-publications";
import { claimReferral } from "@/lib/share-links/claim-referral";
import { findSource } from "@/lib/share-links/find-source";
import type { ApplyFormView } from "./apply-form-view";
import { assertOpen } from "./assert-open";
import { confirmReceived, confirmStanding } from "./confirm-submission";
import { createApplication, type NewApplication, type Person } from "./create-application";
import { findApplyForm } from "./find-apply-form";
import { storeBrought, takeBrought } from "./form-files";
import { formSchemaOf } from "./form-schema-of";
import { keepAnswers, takeAnswers } from "./keep-answers";
import { referenceOf, submissionKeyOf } from "./reference-of";
import {
  type FilledForm,
  type SubmitApplicationInput,
  type SubmitApplicationView,
  submissionEnvelope,
} from "./submit-schemas";

/**
 * A candidate applies. The same form twice is one application with one reference; a second form for the same
 * job changes nothing, is answered exactly as a first one, and only the mail tells its owner.
 * @throws AppError `not_found`, `conflict` when the job is not open, `invalid`, `limit`
 */
export async function submitApplication(
  visitor: Visitor,
  input: SubmitApplicationInput,
): Promise<SubmitApplicationView> {
  const { slug, locale, submissionKey = randomUUID() } = parseInput(submissionEnvelope, input);
  const form = await findApplyForm(slug, locale);
  if (!form) throw notFound();
  assertOpen(form.status, locale);
  const filled = parseInput(formSchemaOf(form.questions, locale), input);
  const publications = takePublications(filled, messagesOf(locale).apply.errors);
  const version = await agreedVersion(form, input.consentVersion);
  const [resume, answers, found] = await Promise.all([
    storeBrought(filled.resume, "resume", locale),
    keepAnswers(form.questions, filled.answers, locale),
    findSource(form.jobId, { key: input.source, email: filled.email }),
    withPatience(applicationsPerNetwork.take(visitor.ip), locale),
    withPatience(applicationsPerMailbox.take(filled.email), locale),
  ]);
  const origin = { jobId: form.jobId, email: filled.email, submissionKey, browserKey: input.browserKey };
  const key = submissionKeyOf(origin);
  const reference = await db.transaction(async (tx) => {
    const whose = { browser: input.uploadBrowser, usedFor: key, locale };
    const kept = {
      consent: { version },
      resume: await takeBrought(tx, resume, { ...whose, field: "resume" }),
      answers: await takeAnswers(tx, answers, whose),
    };
    const [created] = await together([
      createApplication(tx, {
        ...candidacy(form, filled, kept),
        source: found.source,
        publications,
        referenceOf: (attempt) => referenceOf(origin, attempt),
        submissionKey: key,
        alongside: async (received) => {
          const claimed = claimReferral(tx, received, found.referral);
          await together([confirmReceived(tx, received, { form, filled }), claimed]);
        },
      }),
      lockOpenJob(tx, form),
      eraseDraftsOf(tx, { jobId: form.jobId, email: filled.email, token: input.draftToken }),
    ]);
    if (created.outcome !== "applied_before") return created.reference;
    const shownReference = referenceOf(origin);
    await confirmStanding(tx, created, { form, filled, submissionKey: key, shownReference });
    return shownReference;
  });
  return { slug, locale, reference };
}

type Kept = Required<Pick<NewApplication, "resume" | "answers" | "consent">>;

function candidacy(form: ApplyFormView, filled: FilledForm, kept: Kept) {
  return {
    ...kept,
    jobId: form.jobId,
    locale: form.locale,
    person: personOf(filled),
    actor: "candidate" as const,
  };
}

function personOf(filled: FilledForm): Person {
  const { resume, answers, consent, publicationsText, publicationsFile, publications, ...person } = filled;
  const { fullName, email, ...rest } = person;
  const given = Object.entries(rest).map(([field, value]) => [field, value === "" ? null : value]);
  return { ...Object.fromEntries(given), fullName, email };
}

/** Whoever closes the job waits for the forms under way, and a form that comes later is refused. */
async function lockOpenJob(tx: Tx, { jobId, locale }: ApplyFormView): Promise<void> {
  const [job] = await tx.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, jobId)).for("share");
  assertOpen(job?.status ?? "closed", locale);
}

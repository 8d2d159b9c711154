import "server-only";
import { subDays } from "date-fns";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { together } from "@/db/together";
import { candidateLink, issueCandidateLink, keepCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newToken } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import type { ApplyFormView } from "./apply-form-view";
import type { CreatedApplication } from "./create-application";
import { receivedMail, standsMail, standsMailKind } from "./submission-mails";
import type { FilledForm } from "./submit-schemas";

/** Mails a day that tell of a repeat: enough to be told, too few to be pestered by a stranger. */
const repeatMailsPerDay = 5;

type Submission = { form: ApplyFormView; filled: FilledForm };
type Repeat = Submission & { submissionKey: string; shownReference: string };

/** Tells the owner of the mailbox, and nobody else, that the form was received. */
export async function confirmReceived(
  tx: Tx,
  { applicationId, candidateId, reference }: CreatedApplication,
  { form, filled }: Submission,
): Promise<void> {
  const mail = await receivedMail(tx, { form, fullName: filled.fullName, reference });
  const token = newToken();
  const link = candidateLink(token, form.locale);
  await together([
    keepCandidateLink(tx, candidateId, token),
    queueMail(tx, { ...mail, to: filled.email, applicationId, link }),
  ]);
}

/** The same of a repeat: the earlier application stands. */
export async function confirmStanding(
  tx: Tx,
  { applicationId, candidateId, reference }: CreatedApplication,
  { form, filled, submissionKey, shownReference }: Repeat,
): Promise<void> {
  const idempotencyKey = `stands ${submissionKey}`;
  if (await wasToldEnough(tx, applicationId, idempotencyKey)) return;
  await recordEvent(tx, {
    type: "application.submitted_again",
    actor: "candidate",
    jobId: form.jobId,
    applicationId,
    candidateId,
    data: { reference: shownReference },
  });
  const mail = await standsMail(tx, { form, fullName: filled.fullName, reference });
  const link = await issueCandidateLink(tx, candidateId, form.locale);
  await queueMail(tx, { ...mail, to: filled.email, applicationId, link, idempotencyKey });
}

/** Of this very form already, or of several others today. */
async function wasToldEnough(tx: Tx, applicationId: string, idempotencyKey: string): Promise<boolean> {
  const told = await tx
    .select({ idempotencyKey: mailOutbox.idempotencyKey, createdAt: mailOutbox.createdAt })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.applicationId, applicationId), eq(mailOutbox.kind, standsMailKind)));
  const today = told.filter(({ createdAt }) => createdAt > subDays(now(), 1));
  return told.some((mail) => mail.idempotencyKey === idempotencyKey) || today.length >= repeatMailsPerDay;
}

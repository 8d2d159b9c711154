import "server-only";
import { referenceFrom } from "@/lib/ids";
import { sign } from "@/lib/sign";

/** A form of a job, filled in for one mailbox, in one browser. */
export type SubmissionOrigin = { jobId: string; email: string; submissionKey: string; browserKey?: string };

/**
 * The reference a form is answered with. It follows from the form and not from what is stored, so that the
 * confirmation of a repeat looks like that of a first application and a stranger learns nothing. The browser's
 * key stands in for the form's once it has one: filled in again there, the reference is the same.
 */
export function referenceOf(
  { jobId, email, submissionKey, browserKey }: SubmissionOrigin,
  attempt = 0,
): string {
  const seed = browserKey ?? submissionKey;
  return referenceFrom(sign("reference", jobId, email.toLowerCase(), seed, String(attempt)));
}

/** What makes two posts one submission: with a corrected address in the same form, it is another. */
export function submissionKeyOf({ jobId, email, submissionKey }: SubmissionOrigin): string {
  return sign("submission", jobId, email.toLowerCase(), submissionKey).toString("base64url");
}

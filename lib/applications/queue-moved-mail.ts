import "server-only";
import { addMinutes } from "date-fns";
import { and, asc, eq, gte, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stages } from "@/db/schema";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { now } from "@/lib/clock";
import { queueMail } from "@/lib/mail/queue-mail";
import { letterValues } from "@/lib/messages/letter-values";
import { nextWords } from "@/lib/messages/next-words";
import { ownPageValues } from "@/lib/messages/own-page-values";
import { writeMail } from "@/lib/messages/write-mail";
import type { getApplication } from "./get-application";
import { undoMinutes } from "./schemas";

type Moved = {
  application: Awaited<ReturnType<typeof getApplication>>["application"];
  moveId: string;
};

/** Tells somebody where they are now, once the move can no longer be undone; the next move stops it. */
export async function queueMovedMail(tx: Tx, { application, moveId }: Moved): Promise<void> {
  const { id: applicationId, candidateId, email, fullName } = application;
  const values = await letterValues(tx, applicationId, "");
  const { locale, jobId, position } = values;
  const steps = await tx
    .select({ publicName: stages.publicName, promisedDays: stages.promisedDays })
    .from(stages)
    .where(and(eq(stages.jobId, jobId), gte(stages.position, position), ne(stages.kind, "hired")))
    .orderBy(asc(stages.position));
  const mail = await writeMail(tx, "application_moved", locale, {
    ...values,
    ...ownPageValues(locale),
    next: nextWords(locale, steps),
  });
  await queueMail(tx, {
    ...mail,
    to: email,
    toName: fullName,
    link: await issueCandidateLink(tx, candidateId, locale),
    applicationId,
    sendAfter: addMinutes(now(), undoMinutes),
    idempotencyKey: `moved:${moveId}`,
  });
}

import "server-only";
import { addHours } from "date-fns";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, stages } from "@/db/schema";
import { withClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { answerMessage } from "@/lib/messages/answer-message";
import { draftMessages } from "@/lib/messages/message-queries";
import { writeMessage } from "@/lib/messages/write-message";
import type { DemoJob } from "./demo-job";
import type { Random } from "./random";

type Scene = { job: DemoJob; applicationId: string; today: Date };

const answers = [
  "Thank you, I would like that very much. Any afternoon next week suits me, Central European Time.",
  "With pleasure. I am free on Tuesday and Thursday morning, Pacific Time, and all of the week after.",
  "Gladly. Would Wednesday work? I am travelling from Thursday on.",
] as const;

/** Invites some of those who have come to talk with us, who mostly answer; now and then nobody has answered yet. */
export async function converse(random: Random, { job, applicationId, today }: Scene): Promise<void> {
  const [row] = await db
    .select({
      status: applications.status,
      enteredAt: applications.stageEnteredAt,
      candidateId: applications.candidateId,
      kind: stages.kind,
    })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .where(eq(applications.id, applicationId));
  const isInvited = row?.status === "active" && (row.kind === "screen" || row.kind === "interview");
  if (!row || !isInvited || random.chance(0.3)) return;
  const invitedAt = addHours(row.enteredAt, 2);
  const answeredAt = addHours(invitedAt, random.between(3, 40));
  const thankedAt = addHours(answeredAt, random.between(2, 30));
  if (invitedAt < today) await withClock(invitedAt, () => invite(job, applicationId));
  if (answeredAt >= today || random.chance(0.2)) return;
  const { candidateId } = row;
  const body = random.pick(answers);
  await withClock(answeredAt, () =>
    answerMessage({ candidateId }, { applicationId, locale: "en", answerId: newId(), body }),
  );
  if (thankedAt >= today || random.chance(0.25)) return;
  await withClock(thankedAt, () => write(job, applicationId, "Our conversation", thanks));
}

const thanks = "Hello,\n\nthank you, that works for us. We send the invitation to this address.\n\n{{link}}";

async function invite(job: DemoJob, applicationId: string): Promise<void> {
  const drafts = await draftMessages(job.recruiter, applicationId);
  const draft = drafts.find(({ name }) => name.startsWith("Invitation"));
  if (draft) await write(job, applicationId, draft.subject, draft.text);
}

async function write(job: DemoJob, applicationId: string, subject: string, text: string): Promise<void> {
  await writeMessage(job.recruiter, { applicationId, messageId: newId(), subject, text });
}

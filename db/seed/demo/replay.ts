import "server-only";
import { addHours } from "date-fns";
import { db } from "@/db/client";
import { moveApplication } from "@/lib/applications/move-application";
import { rejectApplication } from "@/lib/applications/reject-application";
import type { Viewer } from "@/lib/auth/viewer";
import { withClock } from "@/lib/clock";
import { draftRejection } from "@/lib/messages/draft-rejection";
import { writeNote } from "@/lib/notes/write-note";
import { askForFeedback } from "@/lib/reviewers/ask-for-feedback";
import type { DemoTeam } from "./accounts";
import type { DemoApplication } from "./apply";
import type { DemoJob } from "./demo-job";
import type { DemoPerson } from "./person";
import type { Random } from "./random";
import { score } from "./score";
import type { DemoStep } from "./story";
import { reviewNotes, screenNotes, talkNotes } from "./words";

export type Replay = {
  random: Random;
  job: DemoJob;
  team: DemoTeam;
  person: DemoPerson;
  application: DemoApplication;
  story: DemoStep[];
  appliedAt: Date;
  today: Date;
};

const notesAbout = { review: reviewNotes, screen: screenNotes, talk: talkNotes };

/** Does one step after the other through the rules, each at its time, until the story or the past ends. */
export async function replay(scene: Replay): Promise<void> {
  const { random, job, application, story, today } = scene;
  const reviewers = random.some(job.reviewers, 2);
  let at = scene.appliedAt;
  let stage = 0;
  for (const step of story) {
    at = atWork(addHours(at, step.afterHours));
    if (at >= today) return;
    if (step.do === "move") stage += 1;
    const here = stage;
    await withClock(at, () => act(scene, step, reviewers, here));
  }
  async function act(own: Replay, step: DemoStep, asked: Viewer[], position: number): Promise<void> {
    const applicationId = application.id;
    switch (step.do) {
      case "move": {
        const stages = { fromStageId: stageAt(job, position - 1), toStageId: stageAt(job, position) };
        await moveApplication(job.recruiter, { applicationId, ...stages });
        return;
      }
      case "ask":
        await askForFeedback(job.recruiter, { applicationId, userIds: asked.map((user) => user.id) });
        return;
      case "score":
        await score(own, asked[step.reviewer] ?? job.recruiter, step.recommendation);
        return;
      case "note": {
        const author = step.about === "screen" ? job.recruiter : (asked[0] ?? job.recruiter);
        await writeNote(author, { applicationId, body: random.pick(notesAbout[step.about]) });
        return;
      }
      default:
        await end(own, step, stageAt(job, position));
    }
  }
}

async function end(
  { job, application }: Replay,
  step: Extract<DemoStep, { reason: string }>,
  fromStageId: string,
): Promise<void> {
  const reason = await db.query.rejectionReasons.findFirst({
    where: (row, { eq }) => eq(row.name, step.reason),
  });
  if (!reason) return;
  const mail = await draftRejection(job.recruiter, application.id);
  await rejectApplication(job.recruiter, {
    applicationId: application.id,
    reasonId: reason.id,
    fromStageId,
    mail: step.do === "reject" && step.withMail ? mail : undefined,
  });
}

function stageAt(job: DemoJob, position: number): string {
  const stage = job.stages[position];
  if (!stage) throw new Error(`the demo's job has no stage ${position}`);
  return stage.id;
}

/** The next hour at which people decide things: a weekday between 16:00 and 01:00 UTC, California's day. */
function atWork(at: Date): Date {
  const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
  const isAwake = at.getUTCHours() >= 16;
  return isWeekend || !isAwake ? atWork(addHours(at, 1)) : at;
}

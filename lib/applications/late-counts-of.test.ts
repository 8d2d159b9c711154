import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { withClock } from "@/lib/clock";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { foldStageCounts } from "./fold-stage-counts";
import { lateCountsOf } from "./late-counts-of";
import { moveApplication } from "./move-application";

withTestDatabase();

const noon = new Date("2026-06-20T12:00:00Z");
const daysBefore = (days: number, ms = 0) => new Date(noon.getTime() - days * 24 * 3600 * 1000 + ms);

test("those past the promise are counted to the instant, before and after the fold, wherever they go", async () => {
  const recruiter = await createUser("recruiter");
  const job = await createJob();
  const [applied, review] = job.stages;
  if (!applied || !review) throw new Error("the test job has stages");
  const entered = [daysBefore(7, -1), daysBefore(7), daysBefore(7, 1), daysBefore(40), daysBefore(2)];
  const [first] = await Promise.all(
    entered.map((stageEnteredAt) => createApplication(job, { stageEnteredAt })),
  );
  const late = () => withClock(noon, () => lateCountsOf(db, [job.id]));

  expect(await late()).toEqual(new Map([[applied.id, 2]]));
  await foldStageCounts();
  expect(await late()).toEqual(new Map([[applied.id, 2]]));

  const move = { applicationId: first?.id ?? "", fromStageId: applied.id, toStageId: review.id };
  await withClock(daysBefore(6), () => moveApplication(recruiter, move));
  expect(await late()).toEqual(new Map([[applied.id, 1]]));
  expect(await withClock(daysBefore(-2), () => lateCountsOf(db, [job.id]))).toEqual(
    new Map([
      [applied.id, 3],
      [review.id, 1],
    ]),
  );

  await db.update(applications).set({ status: "rejected" }).where(eq(applications.jobId, job.id));
  expect(await late()).toEqual(new Map());
  await foldStageCounts();
  expect(await late()).toEqual(new Map());
  expect(await lateCountsOf(db, [])).toEqual(new Map());
});

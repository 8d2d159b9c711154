import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { documents, events, scorecardVersions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { discardRevision } from "./discard-revision";
import { findMyScorecard, readableFeedback } from "./queries";
import { saveRevision } from "./save-revision";
import { saveScorecardDraft } from "./save-scorecard-draft";
import type { ScorecardRevisionInput } from "./schemas";
import { submitRevision } from "./submit-revision";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let viewer: Viewer;
let reader: Viewer;
let job: TestJob;

beforeAll(async () => {
  [viewer, reader] = [await createUser("recruiter"), await createUser("admin")];
  job = await createJob();
});

const quote = "Ten years of Python";

/** Somebody whose scorecard says yes, for a passage of their résumé. */
async function submitted() {
  const { id: applicationId } = await createApplication(job);
  const documentId = newId();
  await db.insert(documents).values({
    id: documentId,
    applicationId,
    kind: "resume",
    fileName: "cv.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "0",
    extractionState: "done",
    extractedText: `${quote} and JAX`,
    createdAt: now(),
  });
  const meets = {
    requirementId: job.requirements[0]?.id ?? "",
    requirementVersion: 1,
    rating: "meets" as const,
    evidence: [{ kind: "document" as const, sourceId: documentId, quote }],
  };
  const said = { applicationId, recommendation: "yes" as const, comment: "Solid.", ratings: [meets] };
  await submitScorecard(viewer, { ...said, version: 0 });
  const change: ScorecardRevisionInput = {
    ...said,
    version: 0,
    basis: 1,
    recommendation: "no",
    comment: "Not so solid.",
    ratings: [{ ...meets, rating: "partly" }],
    reason: "I read the second paper.",
  };
  return { applicationId, change, meets };
}

const eventsOf = (applicationId: string, type: "scorecard.revised" | "scorecard.submitted") =>
  db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), eq(events.type, type)));

const versions = () => db.select().from(scorecardVersions);

describe("a submitted scorecard", () => {
  test("is changed by a new version with its reason; what it said before stays, with its passages", async () => {
    const { applicationId, change } = await submitted();
    await submitRevision(viewer, change);
    const [found] = await readableFeedback(reader, applicationId);
    expect(found).toMatchObject({
      recommendation: "no",
      reason: "I read the second paper.",
      ratings: [{ rating: "partly", evidence: [{ quote }] }],
      earlier: [
        {
          number: 1,
          reason: null,
          recommendation: "yes",
          comment: "Solid.",
          ratings: [{ requirement: "Python", rating: "meets", evidence: [{ quote, source: "cv.pdf" }] }],
        },
      ],
    });
    expect(await findMyScorecard(db, viewer, applicationId)).toMatchObject({
      version: 2,
      earlier: [{ comment: "Solid." }],
      revision: null,
    });
    const [event] = await eventsOf(applicationId, "scorecard.revised");
    expect(event?.data).toEqual({ scorecardId: found?.id, number: 2 });
    await submitRevision(viewer, { ...change, basis: 2, recommendation: "yes", reason: "And the third." });
    const [again] = await readableFeedback(reader, applicationId);
    expect(again?.earlier.map(({ number, reason }) => [number, reason])).toEqual([
      [2, "I read the second paper."],
      [1, null],
    ]);
  });

  test("keeps the change while it is written, for its author alone; the submitted one counts meanwhile", async () => {
    const { applicationId, change } = await submitted();
    expect(await saveRevision(viewer, { ...change, reason: "" })).toEqual({ version: 1 });
    expect(await saveRevision(viewer, { ...change, version: 1, comment: "Hm." })).toEqual({ version: 2 });
    const mine = await findMyScorecard(db, viewer, applicationId);
    expect(mine).toMatchObject({
      comment: "Solid.",
      revision: { version: 2, comment: "Hm.", ratings: [{ evidence: [{ source: "cv.pdf" }] }] },
    });
    expect(await readableFeedback(reader, applicationId)).toMatchObject([{ comment: "Solid.", earlier: [] }]);
    await submitRevision(viewer, { ...change, version: 2 });
    expect((await findMyScorecard(db, viewer, applicationId))?.revision).toBeNull();
  });

  test("of two changes at once, or from two windows, exactly one counts", async () => {
    const { applicationId, change } = await submitted();
    const tries = await Promise.allSettled([submitRevision(viewer, change), submitRevision(viewer, change)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf(applicationId, "scorecard.revised")).toHaveLength(1);
    for (const rule of [saveRevision, submitRevision]) {
      await expect(rule(viewer, change)).rejects.toMatchObject({ code: "conflict" });
    }

    const next = { ...change, basis: 2, comment: "First window" };
    await saveRevision(viewer, next);
    for (const rule of [saveRevision, submitRevision]) {
      await expect(rule(viewer, { ...next, comment: "Second window" })).rejects.toMatchObject({
        code: "conflict",
      });
    }
    expect((await findMyScorecard(db, viewer, applicationId))?.revision?.comment).toBe("First window");
    expect(await saveRevision(viewer, next)).toEqual({ version: 1 });
  });

  test("is not changed without a reason, without a change, nor without evidence that is there", async () => {
    const { applicationId, change, meets } = await submitted();
    const before = await versions();
    const unchanged = { recommendation: "yes" as const, comment: "Solid.", ratings: [meets] };
    const madeUp = { ...meets, evidence: meets.evidence.map((one) => ({ ...one, quote: "Rust" })) };
    const refusals: [Partial<ScorecardRevisionInput>, string][] = [
      [{ reason: " \n" }, "reason"],
      [unchanged, "comment"],
      [{ recommendation: null }, "recommendation"],
      [{ ratings: [{ ...meets, evidence: [] }] }, meets.requirementId],
      [{ ratings: [madeUp] }, meets.requirementId],
    ];
    for (const [wrong, field] of refusals) {
      await expect(submitRevision(viewer, { ...change, ...wrong })).rejects.toMatchObject({
        code: "invalid",
        fieldErrors: { [field]: [expect.any(String)] },
      });
    }
    expect(await versions()).toEqual(before);
    expect((await readableFeedback(reader, applicationId))[0]?.comment).toBe("Solid.");
  });

  test("is not another person's to change, and a draft is not changed but written", async () => {
    const { applicationId, change } = await submitted();
    const stranger = await createUser("interviewer");
    for (const other of [reader, stranger]) {
      for (const rule of [saveRevision, submitRevision]) {
        await expect(rule(other, change)).rejects.toMatchObject({ code: "not_found" });
      }
    }
    await saveScorecardDraft(reader, { ...change, version: 0 });
    await expect(submitRevision(reader, change)).rejects.toMatchObject({ code: "not_found" });
    expect(await eventsOf(applicationId, "scorecard.revised")).toEqual([]);
  });

  test("stays as it is when its author thinks better of it, who reads others' all the while", async () => {
    const { applicationId, change } = await submitted();
    await submitScorecard(reader, {
      applicationId,
      version: 0,
      recommendation: "no",
      comment: "",
      ratings: [],
    });
    await saveRevision(viewer, change);
    expect(await readableFeedback(viewer, applicationId)).toHaveLength(1);
    await discardRevision(reader, applicationId);
    expect((await findMyScorecard(db, viewer, applicationId))?.revision).not.toBeNull();
    await discardRevision(viewer, applicationId);
    expect(await findMyScorecard(db, viewer, applicationId)).toMatchObject({ version: 1, revision: null });
  });

  test("shows neither version to who must stay blind", async () => {
    const { applicationId, change } = await submitted();
    await submitRevision(viewer, change);
    await saveScorecardDraft(reader, { ...change, version: 0 });
    expect(await readableFeedback(reader, applicationId)).toEqual([]);
  });
});

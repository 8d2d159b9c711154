import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, assignments } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { listHistory } from "@/lib/events/queries";
import { listNotes } from "@/lib/notes/queries";
import { writeNote } from "@/lib/notes/write-note";
import { listReviewers } from "@/lib/reviewers/queries";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { declineFeedback } from "./decline-feedback";
import { readableFeedback } from "./queries";
import { saveScorecardDraft } from "./save-scorecard-draft";
import { submitScorecard } from "./submit-scorecard";

withTestDatabase();

let colleague: Viewer;
let job: TestJob;

beforeAll(async () => {
  colleague = await createUser("admin", { name: "Rosa Falk" });
  job = await createJob();
});

const scorecard = (applicationId: string, version = 0) => ({
  applicationId,
  version,
  recommendation: "yes" as const,
  comment: "A secret verdict",
  ratings: [],
});
const askSelf = (applicationId: string, userId: string) =>
  db
    .insert(assignments)
    .values({ applicationId, userId, askedByUserId: colleague.id, askedAt: new Date() })
    .onConflictDoNothing();

/** How one comes to be where one is with an application, a colleague's feedback on it being there. */
const states: Record<string, (viewer: Viewer, id: string) => Promise<unknown>> = {
  "nobody asked": async () => undefined,
  asked: (viewer, id) => askSelf(id, viewer.id),
  "asked, with a draft": async (viewer, id) => {
    await askSelf(id, viewer.id);
    await saveScorecardDraft(viewer, scorecard(id));
  },
  "a draft nobody asked for": (viewer, id) => saveScorecardDraft(viewer, scorecard(id)),
  declined: async (viewer, id) => {
    await askSelf(id, viewer.id);
    await declineFeedback(viewer, { applicationId: id });
  },
  "declined without being asked": (viewer, id) => declineFeedback(viewer, { applicationId: id }),
  "declined, then began a draft": async (viewer, id) => {
    await askSelf(id, viewer.id);
    await declineFeedback(viewer, { applicationId: id });
    await saveScorecardDraft(viewer, scorecard(id));
  },
  submitted: async (viewer, id) => {
    await askSelf(id, viewer.id);
    await saveScorecardDraft(viewer, scorecard(id));
    await submitScorecard(viewer, scorecard(id, 1));
  },
};

const always = ["declined", "submitted", "declined without being asked"];
const readableIn: Record<Role, string[]> = {
  admin: ["nobody asked", ...always],
  recruiter: ["nobody asked", ...always],
  hiring_manager: always,
  interviewer: ["declined", "submitted"],
};
/** An interviewer sees nothing at all of what nobody asked them about. */
const impossible = ["nobody asked", "a draft nobody asked for", "declined without being asked"];
const cases = (["admin", "recruiter", "hiring_manager", "interviewer"] as const).flatMap((role) =>
  Object.keys(states)
    .filter((state) => role !== "interviewer" || !impossible.includes(state))
    .map((state) => [role, state, readableIn[role].includes(state)] as const),
);

describe("others' feedback", () => {
  test.each(cases)("for %s, %s: readable is %s", async (role, state, isReadable) => {
    const viewer = await createUser(role);
    const own = role === "hiring_manager" ? await createJob({ members: [viewer] }) : job;
    const { id } = await createApplication(own);
    await submitScorecard(colleague, scorecard(id));
    await writeNote(colleague, { applicationId: id, body: "A secret note" });
    await states[state]?.(viewer, id);

    const feedback = await readableFeedback(viewer, id);
    expect(feedback.map(({ userName }) => userName)).toEqual(isReadable ? ["Rosa Falk"] : []);

    const seesNotes = isReadable || role !== "interviewer";
    const history = await listHistory(viewer, id, null);
    expect((await listNotes(viewer, id)).map(({ body }) => body)).toEqual(seesNotes ? ["A secret note"] : []);
    expect(history.entries.some(({ what }) => what === "wrote a note")).toBe(seesNotes);

    const told = history.entries.filter(({ who }) => who === "Rosa Falk").map(({ what }) => what);
    expect(told).toContain("submitted a scorecard");
    expect(JSON.stringify(history)).not.toMatch(/secret|strong|"yes"/i);
    expect(await listReviewers(db, viewer, id)).toContainEqual(
      expect.objectContaining({ name: "Rosa Falk", state: "submitted" }),
    );
  });

  test("is never a draft, nor one's own", async () => {
    const viewer = await createUser("recruiter");
    const { id } = await createApplication(job);
    await saveScorecardDraft(colleague, scorecard(id));
    expect(await readableFeedback(viewer, id)).toEqual([]);
    await submitScorecard(viewer, scorecard(id));
    expect(await readableFeedback(viewer, id)).toEqual([]);
  });

  test("one's own notes are always there", async () => {
    const viewer = await createUser("interviewer");
    const { id } = await createApplication(job, { reviewers: [viewer] });
    await writeNote(viewer, { applicationId: id, body: "Mine" });
    expect(await listNotes(viewer, id)).toMatchObject([{ body: "Mine", userName: viewer.name }]);
    expect((await listHistory(viewer, id, null)).entries).toMatchObject([{ what: "wrote a note" }]);
  });
});

test("nothing of it reaches someone who does not see the application", async () => {
  const stranger = await createUser("interviewer");
  const { id } = await createApplication(job);
  await submitScorecard(colleague, scorecard(id));
  expect((await listHistory(stranger, id, null)).entries).toEqual([]);
  for (const attempt of [
    () => saveScorecardDraft(stranger, scorecard(id)),
    () => submitScorecard(stranger, scorecard(id)),
    () => declineFeedback(stranger, { applicationId: id }),
    () => writeNote(stranger, { applicationId: id, body: "Hello" }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await db.select().from(applications).where(eq(applications.id, id))).toHaveLength(1);
});

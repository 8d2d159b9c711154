import { beforeAll, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { removeReviewer } from "@/lib/reviewers/remove-reviewer";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { deleteNote } from "./delete-note";
import { markMentionsSeen } from "./mark-mentions-seen";
import { countNewMentions, listMyMentions } from "./mention-queries";
import { writeNote } from "./write-note";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  job = await createJob({ title: "Interpretability lead" });
});

const named = async (viewer: Viewer) => (await listMyMentions(viewer)).rows.map(({ body }) => body);

test("my mentions are the notes that speak to me, newest first, new until I have seen them", async () => {
  const ada = await createUser("admin", { name: "Ada Lind" });
  const { id } = await createApplication(job, { fullName: "Amara Okonkwo" });
  const first = await writeNote(recruiter, { applicationId: id, body: "@Ada Lind, look." });
  await writeNote(recruiter, { applicationId: id, body: "@Ada once more" });
  await writeNote(recruiter, { applicationId: id, body: "Nobody in particular" });
  expect((await listMyMentions(ada)).rows).toMatchObject([
    { body: "@Ada once more", name: "Amara Okonkwo", jobTitle: "Interpretability lead", by: "Rosa Falk" },
    { body: "@Ada Lind, look.", isNew: true },
  ]);
  expect(await countNewMentions(ada)).toBe(2);
  await markMentionsSeen(recruiter, { noteIds: [first.id] });
  expect(await countNewMentions(ada)).toBe(2);
  await markMentionsSeen(ada, { noteIds: [first.id] });
  expect(await countNewMentions(ada)).toBe(1);
  expect((await listMyMentions(ada, undefined, { onlyNew: true })).rows).toHaveLength(1);
  expect(await countNewMentions(recruiter)).toBe(0);
});

test("an interviewer finds a mention once they may read others' notes, and not after they lost sight of it", async () => {
  const ivo = await createUser("interviewer", { name: "Ivo Ek" });
  const { id } = await createApplication(job, { reviewers: [ivo] });
  await writeNote(recruiter, { applicationId: id, body: "@Ivo Ek" });
  expect([await named(ivo), await countNewMentions(ivo)]).toEqual([[], 0]);
  await submitScorecard(ivo, {
    applicationId: id,
    version: 0,
    recommendation: "yes",
    comment: "",
    ratings: [],
  });
  expect([await named(ivo), await countNewMentions(ivo)]).toEqual([["@Ivo Ek"], 1]);
  await removeReviewer(recruiter, { applicationId: id, userId: ivo.id });
  expect([await named(ivo), await countNewMentions(ivo)]).toEqual([[], 0]);
});

test("a deleted note speaks to nobody", async () => {
  const ada = await createUser("admin", { name: "Ada Deleted" });
  const { id } = await createApplication(job);
  const { id: noteId } = await writeNote(recruiter, { applicationId: id, body: "@Ada Deleted" });
  await deleteNote(recruiter, { applicationId: id, noteId });
  expect([await named(ada), await countNewMentions(ada)]).toEqual([[], 0]);
});

test("they come in pages, and a made-up page is none", async () => {
  const ada = await createUser("admin", { name: "Ada Paged" });
  const { id } = await createApplication(job);
  for (const number of [1, 2, 3]) {
    await writeNote(recruiter, { applicationId: id, body: `@Ada Paged ${number}` });
  }
  const first = await listMyMentions(ada, undefined, { size: 2 });
  expect(first.rows.map(({ body }) => body)).toEqual(["@Ada Paged 3", "@Ada Paged 2"]);
  const second = await listMyMentions(ada, first.next ?? "", { size: 2 });
  expect(second).toMatchObject({ rows: [{ body: "@Ada Paged 1" }], next: null, isFirst: false });
  await expect(listMyMentions(ada, "tomorrow~1")).rejects.toMatchObject({ code: "invalid" });
});

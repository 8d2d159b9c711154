import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, noteMentions } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { getHistory } from "@/lib/events/queries";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { deleteNote } from "./delete-note";
import { listMentionable, listNotes } from "./queries";
import { restoreNote } from "./restore-note";
import type { NoteVisibility } from "./schemas";
import { writeNote } from "./write-note";

withTestDatabase();

let admin: Viewer;
let recruiter: Viewer;
let manager: Viewer;
let interviewer: Viewer;
let job: TestJob;

beforeAll(async () => {
  admin = await createUser("admin", { name: "Ada Admin" });
  recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  manager = await createUser("hiring_manager", { name: "Mo Berg" });
  interviewer = await createUser("interviewer", { name: "Ivo Ek" });
  job = await createJob({ members: [manager] });
});

const apply = async () => (await createApplication(job, { reviewers: [interviewer] })).id;

const everyone = () => [admin, recruiter, manager, interviewer];

/** Who reads it; who does not finds no line of it in the history, either. */
async function readersOf(applicationId: string, body: string) {
  const found: string[] = [];
  for (const viewer of everyone()) {
    const isRead = (await listNotes(viewer, applicationId)).some((note) => note.body === body);
    const { entries } = await getHistory(viewer, applicationId, null);
    const isTold = entries.some(({ what }) => what === "wrote a note");
    expect(isTold).toBe(isRead);
    if (isRead) found.push(viewer.name);
  }
  return found;
}

const submit = (viewer: Viewer, applicationId: string) =>
  submitScorecard(viewer, { applicationId, version: 0, recommendation: "yes", comment: "", ratings: [] });

describe("a note is read by whom it is for, and so is the line of the history that tells of it", () => {
  test.each<[NoteVisibility, string[]]>([
    ["team", ["Ada Admin", "Rosa Falk", "Mo Berg"]],
    ["recruiters", ["Ada Admin", "Rosa Falk", "Mo Berg"]],
    ["author", ["Mo Berg"]],
  ])("a hiring manager's for %s", async (visibility, readers) => {
    const id = await apply();
    await writeNote(manager, { applicationId: id, body: "Quietly.", visibility });
    expect(await readersOf(id, "Quietly.")).toEqual(readers);
  });

  test("a recruiter's for recruiters is not the hiring manager's, nor an interviewer's who has submitted", async () => {
    const id = await apply();
    await writeNote(recruiter, { applicationId: id, body: "On pay.", visibility: "recruiters" });
    await submit(interviewer, id);
    expect(await readersOf(id, "On pay.")).toEqual(["Ada Admin", "Rosa Falk"]);
  });

  test("an interviewer reads the team's once they have submitted, and their own at once", async () => {
    const id = await apply();
    await writeNote(recruiter, { applicationId: id, body: "For all." });
    expect(await listNotes(interviewer, id)).toEqual([]);
    await writeNote(interviewer, { applicationId: id, body: "Mine.", visibility: "author" });
    expect((await listNotes(interviewer, id)).map(({ body }) => body)).toEqual(["Mine."]);
    await submit(interviewer, id);
    expect((await listNotes(interviewer, id)).map(({ body }) => body)).toEqual(["Mine.", "For all."]);
  });

  test("of an application one does not see, none is read", async () => {
    const id = await apply();
    await writeNote(recruiter, { applicationId: id, body: "For all." });
    expect(await listNotes(await createUser("hiring_manager"), id)).toEqual([]);
  });
});

describe("a mention", () => {
  const mentioned = async (applicationId: string) => (await listNotes(recruiter, applicationId))[0]?.mentions;

  test("reaches the colleagues named, as plain words, and never the writer", async () => {
    const id = await apply();
    await writeNote(recruiter, { applicationId: id, body: "@mo berg and @Ivo, see what @Rosa Falk wrote." });
    expect(await mentioned(id)).toEqual([
      { id: interviewer.id, name: "Ivo Ek" },
      { id: manager.id, name: "Mo Berg" },
    ]);
    expect((await listNotes(manager, id))[0]).toMatchObject({ isNewToMe: true, isMine: false });
    expect((await listNotes(recruiter, id))[0]).toMatchObject({ isNewToMe: false, isMine: true });
  });

  test("reaches nobody who cannot read the note", async () => {
    const outsider = await createUser("hiring_manager", { name: "Olga Outside" });
    const id = await apply();
    const body = "@Olga Outside @Mo Berg @Ada Admin";
    await writeNote(recruiter, { applicationId: id, body, visibility: "recruiters" });
    expect(await mentioned(id)).toEqual([{ id: admin.id, name: "Ada Admin" }]);
    await writeNote(recruiter, { applicationId: id, body, visibility: "author" });
    expect(await mentioned(id)).toEqual([]);
    const offered = (await listMentionable(recruiter, id)).map(({ name }) => name);
    expect(offered).toEqual(["Ada Admin", "Ivo Ek", "Mo Berg"]);
    await expect(listMentionable(outsider, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("of one of two colleagues with one name is of the one chosen", async () => {
    const [one, two] = [
      await createUser("admin", { name: "Kim Lee" }),
      await createUser("admin", { name: "Kim Lee" }),
    ];
    const id = await apply();
    await writeNote(recruiter, { applicationId: id, body: "@Kim Lee", mentionedIds: [two.id] });
    expect(await mentioned(id)).toEqual([{ id: two.id, name: "Kim Lee" }]);
    await writeNote(recruiter, { applicationId: id, body: "@Kim Lee" });
    expect((await mentioned(id))?.map((mention) => mention.id).toSorted()).toEqual(
      [one.id, two.id].toSorted(),
    );
  });
});

describe("a deleted note", () => {
  test("is gone for everybody, and comes back with its mentions", async () => {
    const id = await apply();
    const { id: noteId } = await writeNote(recruiter, { applicationId: id, body: "@Mo Berg" });
    await deleteNote(recruiter, { applicationId: id, noteId });
    await deleteNote(recruiter, { applicationId: id, noteId });
    for (const viewer of everyone()) expect(await listNotes(viewer, id)).toEqual([]);
    await restoreNote(recruiter, { applicationId: id, noteId });
    expect(await listNotes(manager, id)).toMatchObject([{ body: "@Mo Berg", isNewToMe: true }]);
    const told = await db.select({ type: events.type }).from(events).where(eq(events.applicationId, id));
    expect(told.map(({ type }) => type).toSorted()).toEqual(["note.added", "note.deleted", "note.restored"]);
    expect(await db.select().from(noteMentions).where(eq(noteMentions.noteId, noteId))).toHaveLength(1);
  });

  test("is its author's to delete, and nobody else's", async () => {
    const id = await apply();
    const { id: noteId } = await writeNote(recruiter, { applicationId: id, body: "Stays." });
    for (const viewer of [admin, manager, interviewer]) {
      await expect(deleteNote(viewer, { applicationId: id, noteId })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    const other = await apply();
    await expect(deleteNote(recruiter, { applicationId: other, noteId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await listNotes(admin, id)).toHaveLength(1);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import type { Role, Viewer } from "@/lib/auth/viewer";
import { deleteNote } from "@/lib/notes/delete-note";
import { writeNote } from "@/lib/notes/write-note";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser } from "@/lib/testing/factories";
import { searchApplications } from "./search-applications";
import { searchInput } from "./search-schemas";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

async function found(viewer: Viewer, q: string, more: object = {}) {
  const { hits, count } = await searchApplications(viewer, searchInput.parse({ q, ...more }));
  expect(count?.count).toBe(hits.length);
  return hits.map(({ id }) => id);
}

describe("a search", () => {
  test.each<[Role, number]>([
    ["admin", 3],
    ["recruiter", 2],
    ["hiring_manager", 1],
    ["interviewer", 1],
  ])("of %s finds those they see and no others, in its count too", async (role, expected) => {
    const viewer = await createUser(role);
    const name = `Visible ${role.replace("_", "")}`;
    const own = await createJob({ members: role === "interviewer" ? [] : [viewer] });
    await createApplication(own, { fullName: name, reviewers: role === "interviewer" ? [viewer] : [] });
    const other = await createJob();
    await createApplication(other, { fullName: name });
    const secret = await createJob({ confidential: true });
    await createApplication(secret, { fullName: name });
    const words = name.toLowerCase();
    expect(await found(viewer, words)).toHaveLength(expected);
    expect(await found(viewer, words, { in: "names" })).toHaveLength(expected);
    expect(await found(viewer, words, { job: own.slug })).toHaveLength(1);
    if (role === "admin") return;
    const hidden = searchApplications(viewer, searchInput.parse({ q: words, job: secret.slug }));
    await expect(hidden).rejects.toMatchObject({ code: "not_found" });
  });

  test("corrects a name as if those whom one does not see were not there", async () => {
    const manager = await createUser("hiring_manager");
    const own = await createJob({ members: [manager] });
    const { id } = await createApplication(own, { fullName: "Jana Brzezinski" });
    await createApplication(await createJob(), { fullName: "Jan Brzezinsky" });
    expect(await found(manager, "brzezinsky")).toEqual([id]);
    expect(await found(recruiter, "brzezinsky")).not.toContain(id);
  });

  test("finds in notes what one may read there, whoever wrote it", async () => {
    const interviewer = await createUser("interviewer");
    const manager = await createUser("hiring_manager");
    const other = await createUser("recruiter");
    const job = await createJob({ members: [manager] });
    const { id } = await createApplication(job, { fullName: "Nora Noted", reviewers: [interviewer] });
    const write = (body: string, visibility: "team" | "recruiters" | "author") =>
      writeNote(recruiter, { applicationId: id, body, visibility });
    const { id: noteId } = await write("teamword", "team");
    await write("recruitersword", "recruiters");
    await write("authorword", "author");
    const read = async (viewer: Viewer) =>
      (await Promise.all(["teamword", "recruitersword", "authorword"].map((q) => found(viewer, q)))).map(
        ({ length }) => length,
      );
    expect(await read(recruiter)).toEqual([1, 1, 1]);
    expect(await read(other)).toEqual([1, 1, 0]);
    expect(await read(manager)).toEqual([1, 0, 0]);
    expect(await read(interviewer)).toEqual([0, 0, 0]);
    expect(await found(manager, "nora -authorword")).toEqual([id]);
    expect(await found(recruiter, "nora -authorword")).toEqual([]);
    await submitScorecard(interviewer, { applicationId: id, version: 0, recommendation: "yes", ratings: [] });
    expect(await read(interviewer)).toEqual([1, 0, 0]);
    await deleteNote(recruiter, { applicationId: id, noteId });
    expect(await found(manager, "teamword")).toEqual([]);
  });
});

import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { assignRecruiter } from "@/lib/recruiters/assign-recruiter";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { deleteView } from "./delete-view";
import { countViews, listViews } from "./queries";
import { saveView } from "./save-view";
import { updateView } from "./update-view";

withTestDatabase();

let recruiter: Viewer;
let colleague: Viewer;
let manager: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  colleague = await createUser("recruiter");
  manager = await createUser("hiring_manager");
  job = await createJob({ members: [manager] });
});

const save = (viewer: Viewer, name: string, isForTeam = false, search = "source=referral", of = job) =>
  saveView(viewer, { slug: of.slug, name, search, isForTeam });
const namesOf = async (viewer: Viewer, of = job) =>
  (await listViews(viewer, of.slug)).views.map(({ name }) => name);

describe("a saved view", () => {
  test("is its maker's alone, or the team's, whose come first", async () => {
    await save(recruiter, "Mine");
    await save(recruiter, "Ours", true);
    expect(await namesOf(recruiter)).toEqual(["Ours", "Mine"]);
    expect(await namesOf(colleague)).toEqual(["Ours"]);
    expect(await namesOf(manager)).toEqual(["Ours"]);
    const told = await db.select().from(events).where(eq(events.jobId, job.id));
    expect(told.map(({ type }) => type)).toEqual(["view.saved", "view.saved"]);
    // Its name may be about somebody, and history is for ever.
    expect(JSON.stringify(told)).not.toContain("Mine");
  });

  test("keeps filters and order, and neither a name that was searched for nor nonsense", async () => {
    const search = "q=amara&source=referral&sort=name_asc&stage=nonsense&page=7";
    const { search: kept } = await save(recruiter, "Kept", false, search);
    expect(kept).toBe("sort=name_asc&source=referral");
  });

  test("has a name of its own, whatever its case, also when two choose it at once", async () => {
    const own = await createJob();
    await save(recruiter, "Strong theory", false, "", own);
    await expect(save(recruiter, "STRONG theory ", false, "", own)).rejects.toMatchObject({
      code: "invalid",
      fieldErrors: { name: [expect.any(String)] },
    });
    await save(colleague, "Strong theory", false, "", own);
    const twice = [1, 2].map(() => save(recruiter, "Twin", true, "", own).catch(({ code }) => code));
    expect((await Promise.all(twice)).filter((one) => one === "invalid")).toHaveLength(1);
    expect(await namesOf(recruiter, own)).toEqual(["Twin", "Strong theory"]);
  });

  test("counts for whoever looks: mine are mine", async () => {
    const own = await createJob();
    const [first] = await Promise.all([createApplication(own), createApplication(own)]);
    await assignRecruiter(recruiter, { applicationId: first.id, recruiterId: recruiter.id });
    await save(recruiter, "In my care", true, "recruiter=me", own);
    expect(await countViews(recruiter, own.slug)).toMatchObject([{ count: 1, isOver: false }]);
    expect(await countViews(colleague, own.slug)).toMatchObject([{ count: 0, isOver: false }]);
  });

  test("whose stage is gone says so, and shows nobody instead of everybody", async () => {
    const own = await createJob();
    await createApplication(own);
    const offer = own.stages.find(({ name }) => name === "Offer")?.id ?? "";
    await save(recruiter, "At the offer", false, `stage=${offer}`, own);
    expect(await countViews(recruiter, own.slug)).toMatchObject([{ count: 0, hasGone: false }]);
    await db.delete(stages).where(eq(stages.id, offer));
    expect(await countViews(recruiter, own.slug)).toMatchObject([{ count: 0, hasGone: true }]);
  });
});

describe("changing a view", () => {
  test("renames it, keeps other filters in it, and shares it; not from an older look at it", async () => {
    const own = await createJob();
    const { id, version } = await save(recruiter, "First", false, "", own);
    const change = { slug: own.slug, id };
    const renamed = await updateView(recruiter, { ...change, version, name: "Second" });
    expect(renamed).toMatchObject({ name: "Second", search: "", version: version + 1 });
    // Another window still shows the first.
    await expect(updateView(recruiter, { ...change, version, name: "Third" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(deleteView(recruiter, { ...change, version })).rejects.toMatchObject({ code: "conflict" });
    await updateView(recruiter, { ...change, version: 2, isForTeam: true, search: "status=all" });
    expect((await listViews(colleague, own.slug)).views).toMatchObject([
      { name: "Second", search: "status=all", isForTeam: true, canChange: true },
    ]);
    await deleteView(colleague, { ...change, version: 3 });
    expect(await namesOf(recruiter, own)).toEqual([]);
  });

  test("is for its maker, and of the team's for those who manage the job", async () => {
    const own = await createJob({ members: [manager] });
    const mine = await save(recruiter, "Mine", false, "", own);
    const ours = await save(recruiter, "Ours", true, "", own);
    const named = (id: string) => ({ slug: own.slug, id, version: 1, name: "Theirs" });
    await expect(updateView(colleague, named(mine.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(updateView(manager, named(ours.id))).rejects.toMatchObject({ code: "forbidden" });
    await expect(save(manager, "For all", true, "", own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      updateView(colleague, { slug: own.slug, id: ours.id, version: 1, isForTeam: false }),
    ).rejects.toMatchObject({ code: "forbidden" });
    // By the name of another job, it is not there.
    await expect(updateView(recruiter, { ...named(mine.id), slug: job.slug })).rejects.toMatchObject({
      code: "not_found",
    });
    const [own1, interviewer] = [
      await save(manager, "My own", false, "", own),
      await createUser("interviewer"),
    ];
    expect(own1.canChange).toBe(true);
    await expect(listViews(interviewer, own.slug)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of a job one does not see finds nothing", async () => {
    const secret = await createJob({ confidential: true });
    await expect(save(recruiter, "X", false, "", secret)).rejects.toMatchObject({ code: "not_found" });
    await expect(listViews(recruiter, secret.slug)).rejects.toMatchObject({ code: "not_found" });
  });
});

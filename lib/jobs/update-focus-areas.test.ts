import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, focusAreas, requirements, stageFocusAreas } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { listRequirements } from "@/lib/scorecards/list-requirements";
import { createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { type UpdateFocusAreasInput, updateFocusAreasInput } from "./pipeline-schemas";
import { findJobSettings } from "./settings-queries";
import { updateFocusAreas } from "./update-focus-areas";
import { updateRequirements } from "./update-requirements";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

const areasOf = (job: TestJob) =>
  db.select().from(focusAreas).where(eq(focusAreas.jobId, job.id)).orderBy(asc(focusAreas.position));

const save = (job: TestJob, version: number, wanted: UpdateFocusAreasInput["focusAreas"]) =>
  updateFocusAreas(recruiter, { jobId: job.id, version, focusAreas: wanted });

const stageOf = (job: TestJob, nth: number) => job.stages[nth]?.id ?? "";

/** A job whose first requirement is of the area that its second stage looks at. */
async function withArea() {
  const job = await createJob();
  await save(job, 1, [{ name: "Coding", stageIds: [stageOf(job, 1)] }]);
  const [area] = await areasOf(job);
  const [first, ...rest] = job.requirements;
  await updateRequirements(recruiter, {
    jobId: job.id,
    version: 2,
    requirements: [{ ...first, focusAreaId: area?.id }, ...rest].map((one) => ({
      ...one,
      kind: one.kind ?? "required",
      text: one.text ?? "",
      weight: 1,
    })),
  });
  return { job, area };
}

test("a stage that looks at an area has its requirements in focus; one that looks at none has all", async () => {
  const { job } = await withArea();
  const focus = async (nth: number) =>
    (await listRequirements(job.id, stageOf(job, nth))).map(({ focusArea, isInFocus }) => [
      focusArea?.name,
      isInFocus,
    ]);
  expect(await focus(1)).toEqual([
    ["Coding", true],
    [undefined, false],
  ]);
  expect(await focus(0)).toEqual([
    ["Coding", true],
    [undefined, true],
  ]);
});

test("areas are renamed, added, reordered and looked at elsewhere, with an event that says what", async () => {
  const { job, area } = await withArea();
  await save(job, 3, [
    { name: "Writing", stageIds: [] },
    { id: area?.id, name: "Code", stageIds: [stageOf(job, 0), stageOf(job, 0)] },
  ]);
  expect(await areasOf(job)).toMatchObject([{ name: "Writing" }, { id: area?.id, name: "Code" }]);
  expect(
    await db
      .select()
      .from(stageFocusAreas)
      .where(eq(stageFocusAreas.focusAreaId, area?.id ?? "")),
  ).toEqual([{ focusAreaId: area?.id, stageId: stageOf(job, 0) }]);
  const settings = await findJobSettings(recruiter, job.slug);
  expect(settings?.focusAreas).toMatchObject([
    { name: "Writing", stageIds: [] },
    { name: "Code", stageIds: [stageOf(job, 0)] },
  ]);
  const again = settings?.focusAreas ?? [];
  expect((await save(job, 4, again)).version).toBe(4);
  const history = await db.select().from(events).where(eq(events.jobId, job.id)).orderBy(asc(events.id));
  expect(history.map(({ type }) => type)).toEqual([
    "focus_areas.updated",
    "requirements.updated",
    "focus_areas.updated",
  ]);
  expect(history[2]?.data).toMatchObject({
    changed: [{ added: true }, { focusArea: "Coding", name: { from: "Coding", to: "Code" } }],
  });
});

test("a place, a stage or a whole area that changes alone is saved and told; ticks in another order are no change", async () => {
  const { job, area } = await withArea();
  const [first, second] = [stageOf(job, 0), stageOf(job, 1)];
  const coding = { id: area?.id, name: "Coding", stageIds: [second] };
  await save(job, 3, [coding, { name: "Writing", stageIds: [first, second] }]);
  const writing = { id: (await areasOf(job))[1]?.id, name: "Writing", stageIds: [second, first] };
  const idle = { ...coding, stageIds: [] };
  expect((await save(job, 4, [coding, writing])).version).toBe(4);
  await save(job, 4, [writing, coding]);
  expect(await areasOf(job)).toMatchObject([{ name: "Writing" }, { name: "Coding" }]);
  await save(job, 5, [writing, idle]);
  const settings = await findJobSettings(recruiter, job.slug);
  expect(settings?.focusAreas.map(({ stageIds }) => stageIds.toSorted())).toEqual([
    [first, second].toSorted(),
    [],
  ]);
  await save(job, 6, [writing]);
  const history = await db.select().from(events).where(eq(events.jobId, job.id)).orderBy(asc(events.id));
  expect(history.slice(3).map(({ data }) => data)).toMatchObject([
    { changed: [{ position: { from: 1, to: 0 } }, { position: { from: 0, to: 1 } }] },
    { changed: [{ focusArea: "Coding", stageIds: { from: [second], to: [] } }] },
    { changed: [{ focusArea: "Coding", removed: true }] },
  ]);
});

test("an area that goes leaves its requirements, and no new version of them", async () => {
  const { job } = await withArea();
  await save(job, 3, []);
  const rows = await db.select().from(requirements).where(eq(requirements.jobId, job.id));
  expect(rows.map(({ focusAreaId, version }) => [focusAreaId, version])).toEqual([
    [null, 1],
    [null, 1],
  ]);
});

test("stages, areas and requirements of another job are a conflict, as a list that is out of date", async () => {
  const [{ job, area }, other] = [await withArea(), await createJob()];
  const conflict = { code: "conflict" };
  await expect(save(other, 1, [{ name: "Code", stageIds: [stageOf(job, 0)] }])).rejects.toMatchObject(
    conflict,
  );
  await expect(save(other, 1, [{ id: area?.id, name: "Code", stageIds: [] }])).rejects.toMatchObject(
    conflict,
  );
  await expect(save(job, 2, [])).rejects.toMatchObject(conflict);
  const foreign = other.requirements.map((one) => ({ ...one, focusAreaId: area?.id }));
  await expect(
    updateRequirements(recruiter, { jobId: other.id, version: 1, requirements: foreign }),
  ).rejects.toMatchObject(conflict);
});

test("two areas do not share a name", () => {
  const wanted = ["Code", "code"].map((name) => ({ name, stageIds: [] }));
  const parsed = updateFocusAreasInput.safeParse({ jobId: recruiter.id, version: 1, focusAreas: wanted });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["focusAreas.1.name"]);
});

test.each(["hiring_manager", "interviewer"] as const)("are not a %s's to edit", async (role) => {
  const viewer = await createUser(role);
  const job = await createJob({ members: [viewer] });
  const edit = { jobId: job.id, version: 1, focusAreas: [] };
  await expect(updateFocusAreas(viewer, edit)).rejects.toMatchObject({ code: "forbidden" });
});

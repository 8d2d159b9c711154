import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { applications, events, stages } from "@/db/schema";
import { withTestDatabase } from "@/db/testing";
import { stageCountsOf } from "@/lib/applications/stage-counts-of";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { deleteStage } from "./delete-stage";
import { updateStagesInput } from "./pipeline-schemas";
import { updateStages } from "./update-stages";

withTestDatabase();

let recruiter: Viewer;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
});

type Line = Record<string, unknown>;

const save = (job: TestJob, lines: Line[], version = job.version) =>
  updateStages(recruiter, updateStagesInput.parse({ jobId: job.id, version, stages: lines }));

const idOf = (job: TestJob, name: string) => {
  const found = job.stages.find((stage) => stage.name === name);
  if (!found) throw new Error(`no stage ${name}`);
  return found.id;
};

const remove = (job: TestJob, name: string, moveTo?: string, version = job.version) =>
  deleteStage(recruiter, {
    jobId: job.id,
    version,
    stageId: idOf(job, name),
    moveToStageId: moveTo && idOf(job, moveTo),
  });

const namesOf = async (job: TestJob) => {
  const rows = await db.select().from(stages).where(eq(stages.jobId, job.id)).orderBy(asc(stages.position));
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
  return rows.map(({ name }) => name);
};

const eventsOf = (jobId: string) => db.select().from(events).where(eq(events.jobId, jobId));

const added = { name: "Reference call", publicName: "References", kind: "screen", promisedDays: "5" };

describe("the stages of a job", () => {
  test("say whose entering is told by mail, and a box that is not ticked says no", async () => {
    const job = await createJob();
    const [first, second, ...others] = job.stages;
    await save(job, [first ?? {}, { ...second, mailsOnEntry: true }, ...others]);
    const told = async () => {
      const rows = await db.select().from(stages).where(eq(stages.jobId, job.id));
      return rows.filter(({ mailsOnEntry }) => mailsOnEntry).map(({ id }) => id);
    };
    expect(await told()).toEqual([second?.id]);
    const unticked = job.stages.map(({ mailsOnEntry: _, ...stage }) => stage);
    await save(job, unticked, job.version + 1);
    expect(await told()).toEqual([]);
  });

  test("are renamed and reordered under the applications in them, and gain new ones", async () => {
    const job = await createJob();
    const { id } = await createApplication(job, { stage: "Panel" });
    const [applied, review, panel, offer, hired] = job.stages;
    await save(job, [
      applied ?? {},
      { ...panel, name: "Onsite", promisedDays: "" },
      { ...review },
      added,
      offer ?? {},
      hired ?? {},
    ]);
    expect(await namesOf(job)).toEqual([
      "Applied",
      "Onsite",
      "Résumé review",
      "Reference call",
      "Offer",
      "Hired",
    ]);
    const [row] = await db.select().from(applications).where(eq(applications.id, id));
    expect(row?.stageId).toBe(panel?.id);
    const [event] = await eventsOf(job.id);
    expect(event).toMatchObject({ type: "stages.updated", actorUserId: recruiter.id });
    expect(JSON.stringify(event?.data)).toContain("Onsite");
  });

  test("saved as they are write nothing", async () => {
    const job = await createJob();
    expect((await save(job, job.stages)).version).toBe(1);
    expect(await eventsOf(job.id)).toHaveLength(0);
  });

  test("are refused at the line that makes no pipeline", async () => {
    const job = await createJob();
    const [applied, review, panel, offer, hired] = job.stages;
    const lines = [applied, review, panel, offer, hired].map((stage) => ({ ...stage }));
    const wrong = async (change: (lines: Line[]) => Line[], field: string) =>
      expect(save(job, change(structuredClone(lines)))).rejects.toMatchObject({
        code: "invalid",
        fieldErrors: { [field]: [expect.any(String)] },
      });
    await wrong(([a, b, ...rest]) => [b ?? {}, a ?? {}, ...rest], "stages[0].kind");
    await wrong(([a, b, ...rest]) => [a ?? {}, { ...b, kind: "applied" }, ...rest], "stages[1].kind");
    await wrong((all) => [...all.slice(0, 4), { ...all[4], kind: "offer" }], "stages[4].kind");
    await wrong(([a, b, ...rest]) => [a ?? {}, { ...b, name: "PANEL" }, ...rest], "stages[2].name");
    expect(await namesOf(job)).toEqual(["Applied", "Résumé review", "Panel", "Offer", "Hired"]);
  });

  test("do not begin or cease to hire under those who are in them", async () => {
    const job = await createJob();
    await createApplication(job, { stage: "Offer", status: "rejected" });
    const lines = job.stages.map((stage) => (stage.name === "Offer" ? { ...stage, kind: "hired" } : stage));
    await expect(save(job, lines)).rejects.toMatchObject({
      fieldErrors: { "stages[3].kind": [expect.any(String)] },
    });
  });

  test("of another job are not written, nor lost by a list that leaves one out", async () => {
    const [job, other] = [await createJob(), await createJob()];
    const conflict = { code: "conflict" };
    await expect(save(job, other.stages)).rejects.toMatchObject(conflict);
    await expect(save(job, [...job.stages.slice(0, 3), ...job.stages.slice(4)])).rejects.toMatchObject(
      conflict,
    );
    await expect(save(job, [...job.stages.slice(0, 4), ...job.stages.slice(3)])).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test.each(["hiring_manager", "interviewer"] as const)("are not a %s's to edit", async (role) => {
    const viewer = await createUser(role);
    const job = await createJob({ members: [viewer] });
    const forbidden = { code: "forbidden" };
    const input = { jobId: job.id, version: 1, stages: job.stages };
    await expect(updateStages(viewer, input)).rejects.toMatchObject(forbidden);
    await expect(
      deleteStage(viewer, { jobId: job.id, version: 1, stageId: idOf(job, "Panel") }),
    ).rejects.toMatchObject(forbidden);
  });
});

describe("deleting a stage", () => {
  test("takes its applications, ended ones too, where one says, each with its event; the counts follow", async () => {
    const job = await createJob();
    const long = new Date("2026-01-01T00:00:00Z");
    const active = await createApplication(job, { stage: "Panel", stageEnteredAt: long });
    const rejected = await createApplication(job, {
      stage: "Panel",
      status: "rejected",
      endedAt: long,
      stageEnteredAt: long,
    });
    await createApplication(job, { stage: "Offer" });
    await remove(job, "Panel", "Offer");
    expect(await namesOf(job)).toEqual(["Applied", "Résumé review", "Offer", "Hired"]);
    const rows = await db.select().from(applications).where(eq(applications.jobId, job.id));
    expect(new Set(rows.map(({ stageId }) => stageId))).toEqual(new Set([idOf(job, "Offer")]));
    expect(rows.find(({ id }) => id === active.id)).toMatchObject({ status: "active", version: 2 });
    expect(rows.find(({ id }) => id === active.id)?.stageEnteredAt).not.toEqual(long);
    expect(rows.find(({ id }) => id === rejected.id)).toMatchObject({
      status: "rejected",
      stageEnteredAt: long,
    });
    const told = await eventsOf(job.id);
    for (const { id } of [active, rejected]) {
      expect(told.find(({ applicationId }) => applicationId === id)).toMatchObject({
        type: "application.moved",
        actorName: recruiter.name,
        data: { fromStage: "Panel", toStage: "Offer", stageDeleted: true },
      });
    }
    expect(told.find(({ type }) => type === "stages.updated")).toMatchObject({
      data: { deleted: "Panel", moved: 2, movedTo: "Offer" },
    });
    const counts = await stageCountsOf(db, job.id);
    expect(counts.get(idOf(job, "Offer"))).toMatchObject({ active: 2, rejected: 1 });
  });

  test("without applications needs no place for them", async () => {
    const job = await createJob();
    await remove(job, "Panel");
    expect(await namesOf(job)).not.toContain("Panel");
  });

  test("with applications and no place is refused, and nothing is lost", async () => {
    const job = await createJob();
    await createApplication(job, { stage: "Panel", status: "withdrawn" });
    const refused = { code: "invalid", fieldErrors: { moveToStageId: [expect.any(String)] } };
    await expect(remove(job, "Panel")).rejects.toMatchObject(refused);
    await expect(remove(job, "Panel", "Panel")).rejects.toMatchObject(refused);
    const other = await createJob();
    const foreign = {
      jobId: job.id,
      version: 1,
      stageId: idOf(job, "Panel"),
      moveToStageId: idOf(other, "Offer"),
    };
    await expect(deleteStage(recruiter, foreign)).rejects.toMatchObject(refused);
    expect(await namesOf(job)).toContain("Panel");
  });

  test("never hires anybody", async () => {
    const job = await createJob();
    await createApplication(job, { stage: "Panel" });
    await expect(remove(job, "Panel", "Hired")).rejects.toMatchObject({
      fieldErrors: { moveToStageId: [expect.stringContaining("hires nobody")] },
    });
  });

  test.each(["Applied", "Hired"])("is refused for %s", async (name) => {
    const job = await createJob();
    await expect(remove(job, name, "Panel")).rejects.toMatchObject({ code: "conflict" });
  });

  test("of another job is not found, and a stale page is a conflict", async () => {
    const [job, other] = [await createJob(), await createJob()];
    await expect(
      deleteStage(recruiter, { jobId: job.id, version: 1, stageId: idOf(other, "Panel") }),
    ).rejects.toMatchObject({ code: "not_found" });
    await remove(job, "Panel");
    await expect(remove(job, "Offer")).rejects.toMatchObject({ code: "conflict" });
  });

  test("moves thousands at once", async () => {
    const job = await createJob();
    const { id: _, candidateId: __, ...like } = await createApplication(job, { stage: "Panel" });
    await db.execute(`
      insert into candidates (id, email, name, created_at)
        select gen_random_uuid(), 'many-' || n || '@candidate.test', 'One of many', now() from generate_series(1, 2500) n`);
    await db.execute(`
      insert into applications (id, reference, job_id, candidate_id, stage_id, full_name, email, applied_at, stage_entered_at)
        select gen_random_uuid(), 'R-' || c.id, '${like.jobId}', c.id, '${like.stageId}', c.name, c.email, now(), now()
        from candidates c where c.email::text like 'many-%'`);
    await remove(job, "Panel", "Offer");
    expect((await stageCountsOf(db, job.id)).get(idOf(job, "Offer"))?.active).toBe(2_501);
    expect((await eventsOf(job.id)).filter(({ type }) => type === "application.moved")).toHaveLength(2_501);
  });
});

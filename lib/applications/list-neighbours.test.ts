import { beforeAll, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { listNeighbours } from "./list-neighbours";

withTestDatabase();

const people = ["Ada", "Ben", "Cleo", "Dina"];
const ids: Record<string, string> = {};
let recruiter: Viewer;
let job: TestJob;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  for (const [index, fullName] of people.entries()) {
    const at = new Date(`2026-04-0${index + 1}T08:00:00Z`);
    const { id } = await createApplication(job, { fullName, appliedAt: at, stageEnteredAt: at });
    ids[fullName] = id;
  }
  const { id } = await createApplication(job, { fullName: "Bea", stage: "Panel" });
  ids.Bea = id;
});

async function around(name: string, search: Record<string, string>, viewer = recruiter) {
  const { previousId, nextId } = await listNeighbours(viewer, ids[name] ?? "", search);
  const nameOf = (id: string | null) => Object.keys(ids).find((key) => ids[key] === id) ?? null;
  return [nameOf(previousId), nameOf(nextId)];
}

test("on the board, the column's order: newest in the stage first", async () => {
  expect(await around("Cleo", { from: "board" })).toEqual(["Dina", "Ben"]);
  expect(await around("Dina", { from: "board" })).toEqual([null, "Cleo"]);
  expect(await around("Bea", { from: "board" })).toEqual([null, null]);
});

test("in the list, its order and filters", async () => {
  expect(await around("Ben", { from: "list", sort: "name_asc" })).toEqual(["Bea", "Cleo"]);
  const stage = job.stages[0]?.id ?? "";
  expect(await around("Ben", { from: "list", sort: "name_asc", stage })).toEqual(["Ada", "Cleo"]);
  expect(await around("Cleo", { from: "list", q: "ben" })).toEqual([null, "Ben"]);
});

test("nobody, from elsewhere, for who may not see it, and for an interviewer's unasked colleagues", async () => {
  const [manager, interviewer] = await Promise.all([createUser("hiring_manager"), createUser("interviewer")]);
  expect(await around("Ben", {})).toEqual([null, null]);
  expect(await around("Ben", { from: "board" }, manager)).toEqual([null, null]);
  expect(await around("Ben", { from: "list" }, interviewer)).toEqual([null, null]);
});

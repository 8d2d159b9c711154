import { addMinutes } from "date-fns";
import { beforeAll, describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/testing";
import type { Viewer } from "@/lib/auth/viewer";
import { createApplication, createJob, createUser, type TestJob } from "@/lib/testing/factories";
import { getBoard, getColumnPage } from "./board-queries";
import { toFilters } from "./list-params";

withTestDatabase();

let recruiter: Viewer;
let job: TestJob;
const referred = 70;

beforeAll(async () => {
  recruiter = await createUser("recruiter");
  job = await createJob();
  const start = new Date("2026-03-01T08:00:00Z");
  for (let turn = 0; turn < referred; turn++) {
    // Two at a time at the very same moment, and as many others between them.
    const stageEnteredAt = addMinutes(start, Math.floor(turn / 2));
    await createApplication(job, { source: "referral", fullName: `Referred ${turn}`, stageEnteredAt });
    if (turn % 2) await createApplication(job, { stageEnteredAt });
  }
  await createApplication(job, { source: "referral", stage: "Panel", status: "rejected", fullName: "Rea" });
  await createApplication(job, { source: "referral", stage: "Hired", status: "hired", fullName: "Hana" });
});

const board = (search: Record<string, string>) => getBoard(recruiter, job.slug, toFilters(search));
const stageId = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";

describe("a filtered board", () => {
  test("counts and shows who matches in every column, beside how many there are", async () => {
    const { columns } = await board({ source: "referral" });
    const numbers = columns.map(({ name, count, total }) => [name, count, total]);
    expect(numbers).toEqual([
      ["Applied", referred, referred * 1.5],
      ["Résumé review", 0, 0],
      ["Panel", 0, 0],
      ["Offer", 0, 0],
      ["Hired", 1, 1],
    ]);
    expect(columns[0]?.cards.every(({ source }) => source === "referral")).toBe(true);
    expect(columns[4]?.cards.map(({ name }) => name)).toEqual(["Hana"]);
  });

  test("pages a column without a gap or a double", async () => {
    const [applied] = (await board({ source: "referral" })).columns;
    const seen = applied?.cards.map(({ id }) => id) ?? [];
    let cursor = applied?.nextCursor ?? null;
    while (cursor) {
      const filters = toFilters({ source: "referral" });
      const page = await getColumnPage(recruiter, job.slug, stageId("Applied"), cursor, filters);
      seen.push(...page.cards.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([referred, referred]);
  });

  test("shows who has ended where they had got to, and leaves the columns nobody asked for empty", async () => {
    const rejected = (await board({ status: "rejected" })).columns;
    expect(rejected.flatMap(({ cards }) => cards)).toMatchObject([{ name: "Rea", status: "rejected" }]);
    const ofPanel = (await board({ stage: stageId("Panel"), status: "all" })).columns;
    expect(ofPanel.map(({ count }) => count)).toEqual([0, 0, 1, 0, 0]);
  });

  test("is nobody's who has no board, and tells nothing of a job one does not see", async () => {
    const interviewer = await createUser("interviewer");
    const filters = toFilters({ source: "referral" });
    await expect(getBoard(interviewer, job.slug, filters)).rejects.toMatchObject({ code: "forbidden" });
    const secret = await createJob({ confidential: true });
    await expect(getBoard(recruiter, secret.slug, filters)).rejects.toMatchObject({ code: "not_found" });
  });
});

import type { Page } from "@playwright/test";
import { addMinutes } from "date-fns";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, jobs } from "@/db/schema";
import { now } from "@/lib/clock";
import { deleteStage } from "@/lib/jobs/delete-stage";
import type { TestJob } from "@/lib/testing/factories";
import { changeRole } from "@/lib/users/change-role";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const stageId = (job: TestJob, name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";
const cardIn = (page: Page, stage: string, name: string) =>
  page.getByRole("list", { name: stage, exact: true }).getByRole("listitem").filter({ hasText: name });
const said = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

/** The ids of those who stand in the second stage. */
async function arrived(job: TestJob, made: { id: string }[]): Promise<string[]> {
  const ids = made.map(({ id }) => id);
  const rows = await db
    .select({ id: applications.id })
    .from(applications)
    .where(and(inArray(applications.id, ids), eq(applications.stageId, stageId(job, "Résumé review"))));
  return rows.map(({ id }) => id);
}

test("a stage that a colleague deletes under a drag takes nobody in, and the board says so", async ({
  signedIn,
}) => {
  const job = await createJob();
  const { id } = await createApplication(job, { fullName: "Mary Somerville" });
  const page = await signedIn("recruiter");
  // Nobody tells this window of it.
  await page.route("**/api/live?**", (route) => route.fulfill({ status: 204 }));
  const caughtUp = page.waitForResponse("**/board");
  await page.goto(`/desk/jobs/${job.slug}?view=board`);
  await caughtUp;
  const card = cardIn(page, "Applied", "Mary Somerville");
  await card.hover();
  await page.mouse.down();
  const target = page.getByRole("region", { name: "Panel" }).or(page.getByRole("list", { name: "Panel" }));
  const box = await target.first().boundingBox();
  if (!box) throw new Error("the column cannot be seen");
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 8 });
  const [row] = await db.select({ version: jobs.version }).from(jobs).where(eq(jobs.id, job.id));
  const gone = { jobId: job.id, version: row?.version ?? 0, stageId: stageId(job, "Panel") };
  await deleteStage(await createUser("recruiter"), gone);
  await page.mouse.up();
  await expect(said(page, /Mary Somerville was not moved\..*stage/)).toBeVisible();
  await expect(cardIn(page, "Applied", "Mary Somerville")).toBeVisible();
  await expect(page.getByRole("list", { name: "Panel", exact: true })).toHaveCount(0);
  const [stays] = await db.select().from(applications).where(eq(applications.id, id));
  expect(stays?.stageId).toBe(stageId(job, "Applied"));
});

test("a board that a colleague has open closes when their role is taken away", async ({ signedIn }) => {
  const recruiter = await createUser("recruiter");
  const job = await createJob();
  await createApplication(job, { fullName: "Mary Somerville" });
  const page = await signedIn(recruiter);
  await page.goto(`/desk/jobs/${job.slug}?view=board`);
  await expect(cardIn(page, "Applied", "Mary Somerville")).toBeVisible();
  await changeRole(await createUser("admin"), { userId: recruiter.id, role: "interviewer" });
  await expect(page.getByText("This board is not open to you any more.")).toBeVisible();
  await expect(page.getByText("Mary Somerville")).toHaveCount(0);
});

test.describe("when the network is cut in the middle", () => {
  test.use({ expectedErrors: [/ERR_(FAILED|CONNECTION)/] });

  test("of fifty fast decisions those that arrived stand, the others come back, and nothing is done twice", async ({
    signedIn,
  }) => {
    test.slow();
    const job = await createJob();
    const names = Array.from({ length: 50 }, (_, turn) => `Candidate ${turn + 1}`);
    const made = await Promise.all(
      names.map((fullName, turn) =>
        createApplication(job, { fullName, appliedAt: addMinutes(now(), -turn - 1) }),
      ),
    );
    const page = await signedIn("recruiter");
    const cut = made.slice(20, 30).map(({ id }) => id);
    const passing = made.flatMap(({ id }) => (cut.includes(id) ? [] : id));
    await page.route("**/api/applications/*/move", (route) =>
      cut.some((id) => route.request().url().includes(id)) ? route.abort() : route.continue(),
    );
    await page.goto(`/desk/jobs/${job.slug}?view=triage`);
    for (const name of names) {
      await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
      await expect(async () => {
        await page.keyboard.press("a");
        await expect(page.getByRole("heading", { level: 1, name, exact: true })).toHaveCount(0, {
          timeout: 5_000,
        });
      }).toPass();
    }
    await expect(page.getByText("10 before it still wait for a decision.")).toBeVisible();
    // Decisions are confirmed behind what one looks at: the last may still be on their way.
    await expect.poll(async () => new Set(await arrived(job, made))).toEqual(new Set(passing));
    await page.getByRole("button", { name: "Look at them again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Candidate 21", exact: true })).toBeVisible();
    await expect(page.getByText("10 left", { exact: true })).toBeVisible();
  });
});

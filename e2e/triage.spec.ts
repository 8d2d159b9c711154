import type { Page } from "@playwright/test";
import { subMinutes } from "date-fns";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, stages } from "@/db/schema";
import { moveApplication } from "@/lib/applications/move-application";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

type World = { recruiter: Viewer; job: TestJob; ids: Record<string, string> };

/** Five who applied one after another; the newest, Ada, is first in the queue. */
async function makeWorld(): Promise<World> {
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const job = await createJob({ title: "Triage lead" });
  const ids: Record<string, string> = {};
  for (const [turn, fullName] of ["Ada", "Bo", "Cleo", "Dan", "Eve"].entries()) {
    const email = `${newId()}@university.org`;
    ids[fullName] = (
      await createApplication(job, { fullName, email, appliedAt: subMinutes(now(), turn + 1) })
    ).id;
  }
  return { recruiter, job, ids };
}

const shown = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const left = (page: Page, count: number) => page.getByText(`${count} left`, { exact: true });
const standing = async (id = "") => {
  const [row] = await db
    .select({ status: applications.status, stage: stages.name, snoozedUntil: applications.snoozedUntil })
    .from(applications)
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .where(eq(applications.id, id));
  return row;
};

/** Open and alive: its keys answer. */
async function open(page: Page, { job }: World, search = "") {
  await page.goto(`/desk/jobs/${job.slug}?view=triage${search}`);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a decision takes two keys at most, and the next candidate is there", async ({ signedIn }) => {
  const world = await makeWorld();
  const page = await signedIn(world.recruiter);
  await open(page, world);
  await expect(shown(page, "Ada")).toBeVisible();
  await expect(left(page, 5)).toBeVisible();

  const decide = async (keys: string[], next: string, count: number) => {
    expect(keys.length).toBeLessThanOrEqual(2);
    for (const key of keys) await page.keyboard.press(key);
    await expect(shown(page, next)).toBeVisible();
    await expect(left(page, count)).toBeVisible();
  };
  await decide(["a"], "Bo", 4);
  await decide(["m", "4"], "Cleo", 3);
  await decide(["r", "1"], "Dan", 2);
  await decide(["s", "3"], "Eve", 1);
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: "That was the last one." })).toBeVisible();

  await expect.poll(() => standing(world.ids.Eve)).toMatchObject({ stage: world.job.stages[1]?.name });
  await expect.poll(() => standing(world.ids.Ada)).toMatchObject({ stage: world.job.stages[1]?.name });
  await expect.poll(() => standing(world.ids.Bo)).toMatchObject({ stage: world.job.stages[3]?.name });
  await expect.poll(() => standing(world.ids.Cleo)).toMatchObject({ status: "rejected" });
  await expect.poll(() => standing(world.ids.Dan)).toMatchObject({ snoozedUntil: expect.any(Date) });
});

test("decisions are undone one after another, the last one first", async ({ signedIn }) => {
  const world = await makeWorld();
  const page = await signedIn(world.recruiter);
  await open(page, world);
  for (const [keys, next] of [
    ["a", "Bo"],
    ["r1", "Cleo"],
    ["s1", "Dan"],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(shown(page, next)).toBeVisible();
  }
  for (const name of ["Cleo", "Bo", "Ada"]) {
    await page.keyboard.press("u");
    await expect(shown(page, name)).toBeVisible();
  }
  await expect(left(page, 5)).toBeVisible();
  const first = world.job.stages[0]?.name;
  for (const name of ["Ada", "Bo", "Cleo"]) {
    await expect
      .poll(() => standing(world.ids[name]))
      .toEqual({ stage: first, status: "active", snoozedUntil: null });
  }
  await page.keyboard.press("u");
  await expect(page.getByText("There is nothing to take back.")).toBeVisible();
});

test.describe("while something is cut off", () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test("one that a colleague decides leaves the queue with a word, and a refused decision comes back alone", async ({
    signedIn,
  }) => {
    const world = await makeWorld();
    const [from, to] = world.job.stages;
    if (!from || !to) throw new Error("the job has no two stages");
    const colleague = await createUser("recruiter", { name: "Ilse Brandt" });
    const move = (name: string) =>
      moveApplication(colleague, {
        applicationId: world.ids[name] ?? "",
        fromStageId: from.id,
        toStageId: to.id,
      });
    const page = await signedIn(world.recruiter);
    await open(page, world);
    await expect(shown(page, "Ada")).toBeVisible();
    await page.keyboard.press("j");
    await expect(shown(page, "Bo")).toBeVisible();
    await expect(async () => {
      await page.keyboard.press("k");
      await expect(shown(page, "Ada")).toBeVisible({ timeout: 500 });
    }).toPass();
    await move("Ada");
    await expect(page.getByText(/Ada left the queue\. Ilse Brandt moved this application/)).toBeVisible();
    await expect(shown(page, "Bo")).toBeVisible();
    await expect(left(page, 4)).toBeVisible();

    // Bo is moved by the colleague while this window cannot hear of it.
    await page.route(`**/api/applications/${world.ids.Bo}`, (route) => route.abort());
    await page.route("**/api/live**", (route) => route.abort());
    await move("Bo");
    await page.keyboard.press("a");
    await expect(shown(page, "Cleo")).toBeVisible();
    await expect(page.getByText(/Bo was not moved\. Ilse Brandt moved this application/)).toBeVisible();
    await expect(shown(page, "Cleo")).toBeVisible();
    await page.keyboard.press("k");
    await expect(shown(page, "Bo")).toBeVisible();
    await expect(left(page, 4)).toBeVisible();
  });
});

test("what is typed is no decision: a note, a search, a tag", async ({ signedIn }) => {
  const world = await makeWorld();
  const page = await signedIn(world.recruiter);
  await open(page, world);
  await page.keyboard.press("n");
  await page.keyboard.type("advance, maybe; just read");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("just read");

  await page.keyboard.press("t");
  await page.getByRole("menuitem", { name: "New tag…" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Strong theory");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Tags" })).toHaveText("Strong theory");
  await expect(shown(page, "Ada")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByRole("list", { name: "Tags" })).toHaveCount(0);

  await page.keyboard.press("/");
  await page.keyboard.type("cleo");
  await expect(shown(page, "Cleo")).toBeVisible();
  await expect(left(page, 1)).toBeVisible();
  expect(await standing(world.ids.Ada)).toMatchObject({ stage: world.job.stages[0]?.name, status: "active" });
});

test("one comes back to where one was, also after a reload and through the list", async ({ signedIn }) => {
  const world = await makeWorld();
  const page = await signedIn(world.recruiter);
  await open(page, world);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(shown(page, "Cleo")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`at=${world.ids.Cleo}`));
  await page.reload();
  await expect(shown(page, "Cleo")).toBeVisible();
  await expect(left(page, 3)).toBeVisible();
  await page.goto(`/desk/jobs/${world.job.slug}?view=list`);
  await page.getByRole("link", { name: "Triage" }).click();
  await expect(shown(page, "Cleo")).toBeVisible();
  // A press before the page is alive is lost; one that is only slow must not be made twice.
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(shown(page, "Bo")).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

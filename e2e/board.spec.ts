import type { Page } from "@playwright/test";
import { subDays } from "date-fns";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const columnOf = (page: Page, stage: string) => page.getByRole("list", { name: stage, exact: true });

const cardOf = (page: Page, stage: string, name: string) =>
  columnOf(page, stage)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

/** The number beside a stage's name. */
const countOf = (page: Page, stage: string) =>
  page.getByRole("region", { name: stage, exact: true }).getByRole("paragraph").first();

const openBoard = (page: Page, slug: string) => page.goto(`/desk/jobs/${slug}?view=board`);

const said = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

test("a card is dragged to another stage with the mouse, and stays there", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Ada Byron" });
  const page = await signedIn("recruiter");
  await openBoard(page, job.slug);
  await expect(countOf(page, "Applied")).toHaveText("1");
  await cardOf(page, "Applied", "Ada Byron").dragTo(page.getByRole("region", { name: "Panel" }));
  await expect(said(page, "Moved Ada Byron to Panel.")).toBeVisible();
  await expect(cardOf(page, "Panel", "Ada Byron")).toBeVisible();
  await expect(countOf(page, "Applied")).toHaveText("0");
  await expect(countOf(page, "Panel")).toHaveText("1");
  await page.reload();
  await expect(cardOf(page, "Panel", "Ada Byron")).toBeVisible();
});

test("the keyboard alone moves a card, takes the move back, and goes on with the next", async ({
  signedIn,
}) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Next One", stageEnteredAt: new Date("2026-01-01T10:00:00Z") });
  await createApplication(job, {
    fullName: "Grace Hopper",
    stageEnteredAt: new Date("2026-01-02T10:00:00Z"),
  });
  const page = await signedIn("recruiter");
  await openBoard(page, job.slug);
  await cardOf(page, "Applied", "Grace Hopper").getByRole("button", { name: "Move to…" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem")).toHaveText([
    "Applied",
    "Résumé review",
    "Panel",
    "Offer",
    "Hired",
  ]);
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await expect(said(page, "Moved Grace Hopper to Résumé review.")).toBeVisible();
  await expect(cardOf(page, "Résumé review", "Grace Hopper")).toBeVisible();
  await expect(cardOf(page, "Applied", "Next One").getByRole("button", { name: "Move to…" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said(page, "Moved Grace Hopper back to Applied.")).toBeVisible();
  await expect(cardOf(page, "Applied", "Grace Hopper")).toBeVisible();
  await expect(countOf(page, "Résumé review")).toHaveText("0");
});

test("an undone move is as if it had not been: the card's age and lateness are back, on screen and in the database", async ({
  signedIn,
}) => {
  const job = await createJob();
  const stageEnteredAt = subDays(new Date(), 30);
  const before = await createApplication(job, { fullName: "Hedy Lamarr", stageEnteredAt });
  await createApplication(job, { fullName: "Newer One", stageEnteredAt: subDays(new Date(), 1) });
  const page = await signedIn("recruiter");
  await openBoard(page, job.slug);
  await expect(cardOf(page, "Applied", "Hedy Lamarr")).toContainText("30 d");
  await expect(countOf(page, "Applied")).toHaveText("2 · 1 late");
  await cardOf(page, "Applied", "Hedy Lamarr").getByRole("button", { name: "Move to…" }).click();
  await page.getByRole("menuitem", { name: "Hired" }).click();
  await expect(cardOf(page, "Hired", "Hedy Lamarr")).not.toContainText("30 d");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(said(page, "Moved Hedy Lamarr back to Applied.")).toBeVisible();
  for (const look of [async () => undefined, () => page.reload()]) {
    await look();
    await expect(cardOf(page, "Applied", "Hedy Lamarr")).toContainText("30 d");
    await expect(columnOf(page, "Applied").getByRole("listitem").first()).toContainText("Newer One");
    await expect(countOf(page, "Applied")).toHaveText("2 · 1 late");
    await expect(countOf(page, "Hired")).toHaveText("0");
  }
  const [after] = await db.select().from(applications).where(eq(applications.id, before.id));
  expect(after).toEqual({ ...before, version: before.version + 2 });
  await cardOf(page, "Applied", "Hedy Lamarr").getByRole("link").click();
  await expect(page.getByText("moved this back to Applied")).toBeVisible();
});

test("a move someone else made first is refused with who and where to, and the card goes there", async ({
  signedIn,
}) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Mary Somerville" });
  const [slow, fast] = [
    await signedIn("recruiter"),
    await signedIn(await createUser("recruiter", { name: "Rosa Falk" })),
  ];
  // Without news from the server, the slower one still sees the card where it was.
  await slow.route("**/api/live?**", (route) => route.fulfill({ status: 204 }));
  const caughtUp = slow.waitForResponse("**/board");
  await openBoard(slow, job.slug);
  await caughtUp;
  await openBoard(fast, job.slug);
  for (const [page, stage] of [
    [fast, "Panel"],
    [slow, "Offer"],
  ] as const) {
    await cardOf(page, "Applied", "Mary Somerville").getByRole("button", { name: "Move to…" }).click();
    await page.getByRole("menuitem", { name: stage }).click();
    if (page === fast) await expect(said(page, "Moved Mary Somerville to Panel.")).toBeVisible();
  }
  await expect(said(slow, "Rosa Falk moved this application to Panel already.")).toBeVisible();
  await expect(cardOf(slow, "Panel", "Mary Somerville")).toBeVisible();
});

test("what a colleague moves is seen moving, without a reload", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Emmy Noether" });
  const [watching, moving] = [await signedIn("admin"), await signedIn("recruiter")];
  await openBoard(watching, job.slug);
  await openBoard(moving, job.slug);
  await expect(cardOf(watching, "Applied", "Emmy Noether")).toBeVisible();
  await cardOf(moving, "Applied", "Emmy Noether").getByRole("button", { name: "Move to…" }).click();
  await moving.getByRole("menuitem", { name: "Offer" }).click();
  await expect(cardOf(watching, "Offer", "Emmy Noether")).toBeVisible();
  await expect(countOf(watching, "Offer")).toHaveText("1");
});

test("the 300th card of a column is reached by scrolling, and opens from there", async ({ signedIn }) => {
  test.slow();
  const job = await createJob();
  const from = Date.parse("2026-01-01T00:00:00Z");
  for (let number = 300; number > 0; number -= 1) {
    const stageEnteredAt = new Date(from - number * 60_000);
    await createApplication(job, { fullName: `Candidate ${number}`, stageEnteredAt });
  }
  const page = await signedIn("recruiter");
  await openBoard(page, job.slug);
  const applied = columnOf(page, "Applied");
  await expect(countOf(page, "Applied")).toContainText("300");
  await expect(cardOf(page, "Applied", "Candidate 300")).toHaveCount(0);
  await applied.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 5_000);
    await expect(cardOf(page, "Applied", "Candidate 300")).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(cardOf(page, "Applied", "Candidate 300")).toHaveAttribute("aria-posinset", "300");
  expect(await applied.getByRole("listitem").count()).toBeLessThan(40);
});

test("who may not see a job finds nothing there, its title included; an interviewer finds their own few", async ({
  signedIn,
}) => {
  const interviewer = await createUser("interviewer");
  const job = await createJob({ title: "A quiet search", confidential: true });
  await createApplication(job, { fullName: "Asked About", reviewers: [interviewer] });
  await createApplication(job, { fullName: "Not Asked" });
  const stranger = await signedIn("recruiter");
  const answer = await openBoard(stranger, job.slug);
  expect(answer?.status()).toBe(404);
  expect(await stranger.title()).not.toContain("quiet");
  const page = await signedIn(interviewer);
  await openBoard(page, job.slug);
  await expect(page.getByRole("link", { name: "Asked About" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Not Asked" })).toHaveCount(0);
  await expect(said(page, "1 application")).toBeVisible();
  await expect(page.getByRole("button", { name: "Move to…" })).toHaveCount(0);
});

test("a desk page that is not there says so without JavaScript too", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const session = await (await signedIn("recruiter")).context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: session });
  const page = await context.newPage();
  const answer = await page.goto("/desk/jobs/no-such-job");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Go to your home" })).toBeVisible();
  await context.close();
});

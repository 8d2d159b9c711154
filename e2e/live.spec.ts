import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { moveApplication } from "@/lib/applications/move-application";
import { notifyBoard } from "@/lib/live/notify";
import { removeReviewer } from "@/lib/reviewers/remove-reviewer";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const openBoard = (page: Page, slug: string) => page.goto(`/desk/jobs/${slug}?view=board`);

const cardIn = (page: Page, stage: string, name: string) =>
  page.getByRole("list", { name: stage, exact: true }).getByRole("link", { name, exact: true });

/** A colleague at another desk. */
async function moveElsewhere(job: TestJob, applicationId: string, from: string, to: string) {
  const idOf = (name: string) => job.stages.find((stage) => stage.name === name)?.id ?? "";
  const stages = { fromStageId: idOf(from), toStageId: idOf(to) };
  await moveApplication(await createUser("recruiter"), { applicationId, ...stages });
}

/** The streams a page has open right now. */
function watchStreams(page: Page): Set<unknown> {
  const open = new Set<unknown>();
  page.on("request", (request) => {
    if (request.url().includes("/api/live")) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return open;
}

/** As a browser tells a page that another tab is in front of it, or not any more. */
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

test("seven tabs of two boards follow along on one connection, also when the tab that holds it is closed", async ({
  signedIn,
}) => {
  test.slow();
  const [job, other] = [await createJob(), await createJob()];
  const { id } = await createApplication(job, { fullName: "Ada Byron" });
  const second = await createApplication(other, { fullName: "Emmy Noether" });
  const first = await signedIn("recruiter");
  const tabs = [first];
  while (tabs.length < 7) tabs.push(await first.context().newPage());
  const streams = tabs.map(watchStreams);
  for (const [number, tab] of tabs.entries()) await openBoard(tab, number === 3 ? other.slug : job.slug);
  const boards = tabs.filter((_, number) => number !== 3);
  await expect(() => expect(streams.flatMap((open) => [...open])).toHaveLength(1)).toPass();

  await moveElsewhere(job, id, "Applied", "Panel");
  await moveElsewhere(other, second.id, "Applied", "Offer");
  for (const board of boards) await expect(cardIn(board, "Panel", "Ada Byron")).toBeVisible();
  await expect(cardIn(tabs[3] ?? first, "Offer", "Emmy Noether")).toBeVisible();

  const leading = streams.findIndex((open) => open.size > 0);
  await tabs[leading]?.close();
  const left = boards.filter((board) => !board.isClosed());
  await expect(() =>
    expect(streams.filter((open, number) => number !== leading && open.size > 0)).toHaveLength(1),
  ).toPass();
  await moveElsewhere(job, id, "Panel", "Résumé review");
  for (const board of left) await expect(cardIn(board, "Résumé review", "Ada Byron")).toBeVisible();
});

test("a hidden tab holds no connection, and shows on return what it missed", async ({ signedIn }) => {
  const job = await createJob();
  const { id } = await createApplication(job, { fullName: "Ada Byron" });
  const page = await signedIn("recruiter");
  const streams = watchStreams(page);
  await openBoard(page, job.slug);
  await expect(() => expect(streams.size).toBe(1)).toPass();
  await setHidden(page, true);
  await expect(() => expect(streams.size).toBe(0)).toPass();
  await moveElsewhere(job, id, "Applied", "Panel");
  await setHidden(page, false);
  await expect(cardIn(page, "Panel", "Ada Byron")).toBeVisible();
  await expect(() => expect(streams.size).toBe(1)).toPass();
});

test("an open application shows a colleague's move within a moment, and closes when it may not be seen", async ({
  signedIn,
}) => {
  const [recruiter, interviewer] = [await createUser("recruiter"), await createUser("interviewer")];
  const job = await createJob();
  const { id } = await createApplication(job, { fullName: "Ada Byron", reviewers: [interviewer] });
  const theirs = await signedIn(interviewer);
  const home = await theirs.context().newPage();
  await home.goto("/desk");
  await expect(home.getByRole("link", { name: "Ada Byron" })).toBeVisible();
  await theirs.goto(`/desk/applications/${id}`);
  await expect(theirs.getByRole("heading", { name: "Ada Byron" })).toBeVisible();
  await moveElsewhere(job, id, "Applied", "Panel");
  await expect(theirs.getByRole("list", { name: "History" })).toContainText("Panel");
  await removeReviewer(recruiter, { applicationId: id, userId: interviewer.id });
  await expect(theirs.getByText("This application is not open to you any more.")).toBeVisible();
  await expect(theirs.getByText("Ada Byron")).toHaveCount(0);
  await expect(home.getByRole("link", { name: "Ada Byron" })).toHaveCount(0);
});

test("a list shows who comes, goes and is moved meanwhile", async ({ signedIn }) => {
  const job = await createJob();
  const { id } = await createApplication(job, { fullName: "Ada Byron" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list`);
  const row = page.getByRole("row", { name: /Ada Byron/ });
  await expect(row).toContainText("Applied");
  await moveElsewhere(job, id, "Applied", "Panel");
  await expect(row).toContainText("Panel");
  const second = await createApplication(job, { fullName: "Emmy Noether" });
  await db.transaction((tx) => notifyBoard(tx, job.id, second.id));
  await expect(page.getByRole("row", { name: /Emmy Noether/ })).toBeVisible();
});

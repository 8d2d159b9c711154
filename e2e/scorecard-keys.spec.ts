import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { documents, focusAreas, requirements, stageFocusAreas } from "@/db/schema";
import { now } from "@/lib/clock";
import { docxType } from "@/lib/documents/schemas";
import { newId } from "@/lib/ids";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

async function makeWorld() {
  const job = await createJob();
  const coverLetter = "Learned from human feedback, by hand.";
  const { id } = await createApplication(job, { coverLetter });
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: "cv.docx",
    mediaType: docxType,
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: "Ten years of Python and JAX\nPaints",
    createdAt: now(),
  });
  return { id, job, coverLetter, recruiter: await createUser("recruiter") };
}

const rating = (page: Page, requirement: string, step: string) =>
  page.getByRole("radiogroup", { name: requirement }).getByLabel(step);

/** Open, and alive: its keys answer. */
async function openFeedback(page: Page) {
  await expect(async () => {
    await page.keyboard.press("f");
    await expect(rating(page, "Python", "Not assessed")).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("a scorecard is written, with its evidence, and submitted by the keyboard alone", async ({
  signedIn,
}) => {
  const { id, recruiter, coverLetter } = await makeWorld();
  const page = await signedIn(recruiter);
  const { keyboard } = page;
  await page.goto(`/desk/applications/${id}`);
  await openFeedback(page);

  await keyboard.press("e");
  await expect(page.getByText("Evidence goes with “partly” and above")).toBeVisible();
  await keyboard.press("3");
  await expect(rating(page, "Python", "Meets")).toBeChecked();
  await expect(rating(page, "Python", "Meets")).toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(rating(page, "RLHF", "Not assessed")).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("2");
  await keyboard.press("ArrowUp");
  await expect(rating(page, "Python", "Meets")).toBeFocused();
  await expect(rating(page, "Python", "Meets")).toBeChecked();
  await expect(rating(page, "RLHF", "Partly")).toBeChecked();

  await keyboard.press("e");
  await expect(page.getByLabel("Search what they sent")).toBeFocused();
  await keyboard.type("python");
  await expect(page.getByRole("button", { name: /^Use.*Python and JAX/ })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByText("“Ten years of Python and JAX”")).toBeVisible();
  await expect(page.getByRole("button", { name: "Done" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(rating(page, "Python", "Meets")).toBeFocused();

  await page.getByText(coverLetter).selectText();
  await expect(page.getByRole("button", { name: "Use as evidence" })).toBeVisible();
  await keyboard.press("c");
  await expect(page.getByRole("menu")).toBeVisible();
  await keyboard.type("RLHF");
  await expect(page.getByRole("menuitem", { name: "RLHF" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByRole("link", { name: `“${coverLetter}”` })).toBeVisible();
  await expect(page.getByRole("menu")).toHaveCount(0);

  await keyboard.press("f");
  await keyboard.press("Control+Enter");
  await expect(page.getByText("Choose a recommendation.")).toBeVisible();
  const recommendation = page.getByRole("radiogroup", { name: "Recommendation" });
  await expect(recommendation.getByLabel("Strong no")).toBeFocused();
  await keyboard.press("ArrowLeft");
  await expect(recommendation.getByLabel("Strong yes")).toBeChecked();
  await keyboard.press("Control+Enter");
  await expect(page.getByRole("status").filter({ hasText: "Scorecard submitted." })).toBeVisible();
  const mine = page.getByRole("article", { name: "Scorecard of You" });
  await expect(mine).toContainText(/Python.*Meets.*Ten years.*RLHF.*Partly.*Learned from/);
});

test("up and down pass over what the stage does not look at until it is opened", async ({ signedIn }) => {
  const { id, job, recruiter } = await makeWorld();
  const [python] = job.requirements;
  const [stage] = job.stages;
  const area = { id: newId(), jobId: job.id, name: "Engineering", position: 0 };
  await db.insert(focusAreas).values(area);
  await db.insert(stageFocusAreas).values({ stageId: stage?.id ?? "", focusAreaId: area.id });
  await db
    .update(requirements)
    .set({ focusAreaId: area.id })
    .where(eq(requirements.id, python?.id ?? ""));
  const page = await signedIn(recruiter);
  await page.goto(`/desk/applications/${id}`);
  await openFeedback(page);
  await page.keyboard.press("ArrowDown");
  await expect(rating(page, "Python", "Not assessed")).toBeFocused();
  await page.getByText("1 requirement this stage does not look at").click();
  await rating(page, "Python", "Not assessed").focus();
  await page.keyboard.press("ArrowDown");
  await expect(rating(page, "RLHF", "Not assessed")).toBeFocused();
});

test("keys do nothing in fields, C nothing without a passage, and all of them are listed", async ({
  signedIn,
}) => {
  const { id, job, recruiter } = await makeWorld();
  const page = await signedIn(recruiter);
  const { keyboard } = page;
  await page.goto(`/desk/applications/${id}`);
  await openFeedback(page);
  await keyboard.press("c");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.getByLabel("Comment").focus();
  await keyboard.type("0 1 2 e c ?");
  await expect(page.getByLabel("Comment")).toHaveValue("0 1 2 e c ?");
  await expect(rating(page, "Python", "Not assessed")).toBeChecked();
  for (const path of [`/desk/applications/${id}`, `/desk/jobs/${job.slug}?view=triage`]) {
    await page.goto(path);
    await expect(async () => {
      await keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible({ timeout: 500 });
    }).toPass();
    const help = page.getByRole("dialog", { name: "Keys" });
    await expect(help).toContainText("Use the selected passage as evidence");
    await expect(help.getByRole("heading", { name: "In a scorecard" })).toBeVisible();
  }
});

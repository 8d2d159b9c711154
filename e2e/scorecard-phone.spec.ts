import type { Locator } from "@playwright/test";
import { db } from "@/db/client";
import { documents } from "@/db/schema";
import { now } from "@/lib/clock";
import { docxType } from "@/lib/documents/schemas";
import { createApplication, createJob, createUser, expect, signIn, test } from "./fixtures";

const thumbPx = 44;

async function makeWorld() {
  const coverLetter = "Learned from human feedback, by hand.";
  const { id } = await createApplication(await createJob(), { coverLetter });
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: "cv.docx",
    mediaType: docxType,
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: "Ten years of Python and JAX\nWrote Python at school, too",
    createdAt: now(),
  });
  return { id, coverLetter, recruiter: await createUser("recruiter") };
}

/** What a thumb misses: controls, with their words, that are smaller than it or lie under something else. */
const missed = (place: Locator) =>
  place.evaluate((root, sizePx) => {
    const controls = [...root.querySelectorAll<HTMLElement>("a, button, input, textarea, [role=menuitem]")];
    return controls
      .filter((control) => {
        const words =
          control instanceof HTMLInputElement && control.type === "radio" ? [...(control.labels ?? [])] : [];
        control.scrollIntoView({ block: "center" });
        const boxes = [control, ...words].map((one) => one.getBoundingClientRect());
        const [left, top] = [
          Math.min(...boxes.map((one) => one.left)),
          Math.min(...boxes.map((one) => one.top)),
        ];
        const width = Math.max(...boxes.map((one) => one.right)) - left;
        const height = Math.max(...boxes.map((one) => one.bottom)) - top;
        // A pixel is let go on each side, where boxes stand between two.
        const reach = [2 - sizePx / 2, 0, sizePx / 2 - 2];
        const isOwn = reach.every((dx) =>
          reach.every((dy) => {
            const hit = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
            return hit !== null && (control.contains(hit) || hit.closest("label")?.control === control);
          }),
        );
        return !isOwn || Math.min(width, height) < sizePx - 0.1;
      })
      .map((control) => control.outerHTML.slice(0, 200));
  }, thumbPx);

test("on a phone every target of the scorecard takes a thumb, and evidence is found without typing", async ({
  browser,
  baseURL,
}) => {
  const { id, coverLetter, recruiter } = await makeWorld();
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL, viewport, hasTouch: true, isMobile: true });
  await signIn(context, recruiter, baseURL);
  const page = await context.newPage();
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Write a scorecard" }).tap();
  const form = page.getByRole("form", { name: "Your scorecard" });
  await form.getByRole("radiogroup", { name: "Python" }).getByLabel("Meets").tap();
  await form.getByRole("button", { name: "Add evidence" }).tap();
  await expect(form.getByRole("button", { name: "Done" })).toBeFocused();
  await form.getByRole("button", { name: /^Use.*Ten years/ }).tap();
  await expect(form.getByText("“Ten years of Python and JAX”")).toBeVisible();
  await expect(form.getByRole("button", { name: /^Use.*at school/ })).toBeVisible();
  expect(await missed(form)).toEqual([]);
  await form.getByText("Strong yes", { exact: true }).tap();
  await expect(form.getByLabel("Strong yes")).toBeChecked();

  await page.getByText(coverLetter).selectText();
  const use = page.getByRole("button", { name: "Use as evidence" });
  expect((await use.boundingBox())?.height).toBeGreaterThanOrEqual(thumbPx);
  await expect(use).toBeInViewport();
  await use.tap();
  await expect(page.getByRole("menuitem", { name: "RLHF" })).toBeVisible();
  expect(await missed(page.getByRole("menu"))).toEqual([]);
  await page.getByRole("menuitem", { name: "RLHF" }).tap();
  await page.getByRole("menuitem", { name: "Partly" }).tap();
  await expect(form.getByText(`“${coverLetter}”`)).toBeVisible();
  await expect(page.getByText("Draft saved")).toBeVisible();
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
  await context.close();
});

test("beside a mouse the scorecard stays dense", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld();
  const page = await signedIn(recruiter);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "Write a scorecard" }).click();
  const steps = page.getByRole("radiogroup", { name: "Python" });
  expect((await steps.boundingBox())?.height).toBeLessThan(thumbPx);
  await page.setViewportSize({ width: 390, height: 768 });
  expect((await steps.boundingBox())?.height).toBeGreaterThanOrEqual(thumbPx);
});

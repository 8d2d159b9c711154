import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, drafts, jobs, mailOutbox, questions } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

const why = "Why do you want to work on AI safety?";
const letter = "Dear team,\nI am halfway through";

async function openForm(page: Page) {
  const job = await createJob({ title: "Research Scientist" });
  await db.insert(questions).values([
    { jobId: job.id, kind: "long_text", label: why, position: 0 },
    { jobId: job.id, kind: "choices", label: "Areas", options: ["Alignment", "Robustness"], position: 1 },
    { jobId: job.id, kind: "yes_no", label: "Sponsorship", position: 2 },
  ]);
  await page.goto(`/jobs/${job.slug}/apply`);
  return job;
}

const newEmail = () => `${randomUUID()}@candidate.example`;

async function write(page: Page, email: string) {
  await page.getByLabel("Cover letter").fill(letter);
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel(why).fill("Because it matters.");
  await page.getByLabel("Robustness").check();
  await page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No").check();
  await page.getByLabel("I agree to the processing of my data").check();
}

async function expectWritten(page: Page, email: string) {
  await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Cover letter")).toHaveValue(letter);
  await expect(page.getByLabel(why)).toHaveValue("Because it matters.");
  await expect(page.getByLabel("Robustness")).toBeChecked();
  await expect(page.getByLabel("Alignment")).not.toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No")).toBeChecked();
  await expect(page.getByLabel("I agree to the processing of my data")).not.toBeChecked();
}

const keep = (page: Page) => page.getByRole("button", { name: "Email me a link to finish later" }).click();

async function keepAndGetLink(page: Page, email: string): Promise<string> {
  await keep(page);
  await expect(page.getByText(`is on its way to ${email}`)).toBeVisible();
  return linkFor(email);
}

async function linkFor(email: string): Promise<string> {
  const [mail] = await db
    .select()
    .from(mailOutbox)
    .where(and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, "draft_link")))
    .orderBy(desc(mailOutbox.createdAt));
  const { pathname, search } = new URL(mail?.link ?? "");
  return pathname + search;
}

async function chooseResume(page: Page) {
  const buffer = Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist"]));
  await page.getByLabel("Résumé").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
}

async function submit(page: Page) {
  await chooseResume(page);
  await agreeAndSend(page);
}

async function agreeAndSend(page: Page) {
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a draft begun on one device is finished on another, and is gone when it is sent", async ({
      page,
      browser,
      baseURL,
    }) => {
      const job = await openForm(page);
      const email = newEmail();
      await chooseResume(page);
      if (javaScriptEnabled) await expect(page.getByText("cv.pdf", { exact: false })).toBeVisible();
      await write(page, email);
      const link = await keepAndGetLink(page, email);
      await expect(page.getByLabel("Cover letter")).toHaveValue(letter);

      const context = await browser.newContext({ baseURL, javaScriptEnabled });
      const phone = await context.newPage();
      await phone.goto(link);
      await expect(phone).toHaveURL(new RegExp(`/jobs/${job.slug}/apply$`));
      await expect(phone.getByText("It is filled in below as you kept it")).toBeVisible();
      await expectWritten(phone, email);
      await expect(phone.getByText("cv.pdf")).toBeVisible();
      await agreeAndSend(phone);
      expect(await db.$count(applications, eq(applications.email, email))).toBe(1);
      expect(await db.$count(drafts, eq(drafts.email, email))).toBe(0);

      await phone.goto(link);
      await expect(phone.getByText("This link does not work, or no longer does")).toBeVisible();
      await context.close();
    });

    test("needs an address, and says so with all that was typed still there", async ({ page }) => {
      await openForm(page);
      await page.getByLabel("Cover letter").fill(letter);
      await keep(page);
      await expect(page.getByRole("alert").getByRole("link", { name: "Email is missing." })).toBeVisible();
      await expect(page.getByLabel("Cover letter")).toHaveValue(letter);
    });

    test("can be deleted by its owner, and its link is then like one that never was", async ({ page }) => {
      const job = await openForm(page);
      const email = newEmail();
      await write(page, email);
      const link = await keepAndGetLink(page, email);
      await page.goto(link);
      await page.getByRole("button", { name: "Delete my draft" }).click();
      await expect(page.getByRole("button", { name: "Delete my draft" })).toHaveCount(0);
      await expect(page.getByLabel("Cover letter")).toHaveValue("");
      expect(await db.$count(drafts, eq(drafts.email, email))).toBe(0);

      const words = async (address: string) => {
        await page.goto(address);
        await expect(page.getByText("This link does not work, or no longer does")).toBeVisible();
        return page.getByRole("main").innerText();
      };
      const deleted = await words(link);
      expect(await words(`/jobs/${job.slug}/apply/draft?t=${"x".repeat(43)}`)).toBe(deleted);
      expect(await words(`/jobs/${job.slug}/apply/draft`)).toBe(deleted);
      await page.getByLabel("Email").fill(newEmail());
      await page.getByRole("button", { name: "Send me a new link" }).click();
      await expect(page.getByRole("status").getByText("If there is a draft for")).toBeVisible();
      await page.goto(`/jobs/${job.slug}/apply`);
      await page.getByRole("button", { name: "Start a new application" }).click();
      await expect(page.getByRole("button", { name: "Submit application" })).toBeVisible();
    });

    test("for a job that has closed meanwhile is still there to copy", async ({ page }) => {
      const job = await openForm(page);
      const email = newEmail();
      await write(page, email);
      const link = await keepAndGetLink(page, email);
      await db.update(jobs).set({ status: "closed" }).where(eq(jobs.id, job.id));
      await page.goto(link);
      await expect(page.getByText("This role is closed")).toBeVisible();
      await expect(page.getByText("Because it matters.")).toBeVisible();
      await expect(page.getByRole("main")).toContainText("I am halfway through");
      await page.getByRole("button", { name: "Delete my draft" }).click();
      await expect(page.getByText("Because it matters.")).toHaveCount(0);
    });
  });
}

test.describe("in one browser", () => {
  test("what was typed is there again, without the consent, until it is sent", async ({ page }) => {
    const job = await openForm(page);
    const email = newEmail();
    await write(page, email);
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.reload();
    await expect(page.getByText("We filled in what you had typed here")).toBeVisible();
    await expectWritten(page, email);
    const kept = await page.evaluate(() => JSON.stringify({ ...window.localStorage }));
    expect(kept).toContain("Because it matters.");
    expect(kept).not.toContain("consent");
    await submit(page);
    await expect.poll(() => page.evaluate(() => window.localStorage.length)).toBe(0);
    await page.goto(`/jobs/${job.slug}/apply`);
    await expect(page.getByLabel("Full name")).toHaveValue("");
  });

  test("nothing jumps when it is filled in again", async ({ page }) => {
    await openForm(page);
    const top = () =>
      page.getByLabel("Résumé").evaluate((field) => field.getBoundingClientRect().top + window.scrollY);
    const before = await top();
    await write(page, newEmail());
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    expect(await top()).toBe(before);
    await page.reload();
    await expect(page.getByText("We filled in what you had typed here")).toBeVisible();
    expect(await top()).toBe(before);
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await top()).toBe(before);
  });

  test("Clear empties form and browser at once, and can be undone", async ({ page }) => {
    await openForm(page);
    const email = newEmail();
    await write(page, email);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(page.getByLabel("Full name")).toHaveValue("");
    await expect(page.getByLabel("Robustness")).not.toBeChecked();
    expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expectWritten(page, email);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.reload();
    await expect(page.getByLabel("Full name")).toHaveValue("");
  });

  test("a draft opened by its link is not overwritten by what was typed here before", async ({
    page,
    browser,
    baseURL,
  }) => {
    const job = await openForm(page);
    await page.getByLabel("Full name").fill("Typed here");
    await page.getByLabel("Phone").fill("+49 30 1234");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    const context = await browser.newContext({ baseURL });
    const laptop = await context.newPage();
    await laptop.goto(`/jobs/${job.slug}/apply`);
    const email = newEmail();
    await write(laptop, email);
    await page.goto(await keepAndGetLink(laptop, email));
    await expect(page.getByText("It is filled in below as you kept it")).toBeVisible();
    await expect(page.getByLabel("Phone")).toHaveValue("+49 30 1234");
    await expectWritten(page, email);
    await page.getByLabel("Full name").fill("Amara O.");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Full name")).toHaveValue("Amara O.");
    await context.close();
  });
});

test("the link of a draft stays out of addresses and caches, and opening it changes nothing", async ({
  page,
  request,
}) => {
  await openForm(page);
  const email = newEmail();
  await write(page, email);
  const link = await keepAndGetLink(page, email);
  const [before] = await db.select().from(drafts).where(eq(drafts.email, email));
  const answer = await request.get(link, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({ "cache-control": "private, no-store" });
  expect(answer.headers().location).not.toContain("t=");
  expect(answer.headers()["set-cookie"]).toMatch(/assay\.draft\.\w+=.*HttpOnly.*SameSite=lax/i);
  expect(await db.select().from(drafts).where(eq(drafts.email, email))).toEqual([before]);
});

test("sent from two devices, it is one application", async ({ page, browser, baseURL }) => {
  await openForm(page);
  const email = newEmail();
  await write(page, email);
  const link = await keepAndGetLink(page, email);
  const context = await browser.newContext({ baseURL });
  const phone = await context.newPage();
  await phone.goto(link);
  await expectWritten(phone, email);
  await Promise.all([submit(page), submit(phone)]);
  expect(await db.$count(applications, eq(applications.email, email))).toBe(1);
  await context.close();
});

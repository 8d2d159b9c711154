import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, drafts, jobs } from "@/db/schema";
import {
  agreeAndSend,
  chooseResume,
  expectWritten,
  keep,
  keepAndGetLink,
  letter,
  newEmail,
  openForm,
  submit,
  write,
} from "./draft-form";
import { expect, test } from "./fixtures";

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

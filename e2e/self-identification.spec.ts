import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, events, mailOutbox, postings } from "@/db/schema";
import { selfIdentificationAnswers } from "@/db/schema/self-identification";
import { selfIdentificationKey } from "@/lib/self-identification/self-identification-key";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

async function applyIn(country: string, page: Page): Promise<string> {
  const job = await createJob({ title: "Research Scientist" });
  await db.update(postings).set({ country }).where(eq(postings.jobId, job.id));
  const email = `${randomUUID()}@candidate.example`;
  await page.goto(`/jobs/${job.slug}/apply`);
  const buffer = Buffer.from(await makePdf(["Amara"]));
  await page.getByLabel("Résumé").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  return email;
}

async function answersOf(email: string) {
  const [application] = await db.select().from(applications).where(eq(applications.email, email));
  const key = selfIdentificationKey(application?.id ?? "");
  const [row] = await db
    .select()
    .from(selfIdentificationAnswers)
    .where(eq(selfIdentificationAnswers.key, key));
  return { id: application?.id ?? "", answers: row?.answers ?? null };
}

async function openOwnPage(page: Page, email: string) {
  const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.toEmail, email));
  const { pathname, search } = new URL(mail?.link ?? "");
  await page.goto(pathname + search);
}

const save = (page: Page) => page.getByRole("button", { name: "Save my answers" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a candidate in the US may answer after applying, and change or erase it on their own page", async ({
      page,
    }) => {
      const email = await applyIn("US", page);
      await page.getByRole("link", { name: "Answer voluntary questions about yourself" }).click();
      await expect(page.getByText("skipping it costs nothing")).toBeVisible();
      await expect(page.getByText("Form CC-305", { exact: false })).toBeVisible();
      await page.getByLabel("Two or More Races (Not Hispanic or Latino)").check();
      await page.getByLabel("Yes, I have a disability, or have had one in the past").check();
      await save(page);
      await expect(page.getByText("Whatever you chose is saved")).toBeVisible();
      const { id, answers } = await answersOf(email);
      expect(answers).toEqual({
        us_race_ethnicity: "us_race_two_or_more",
        us_disability: "us_disability_yes",
      });
      const history = await db.select().from(events).where(eq(events.applicationId, id));
      expect(history.map(({ type }) => type)).toEqual(["application.received"]);

      await page.goBack();
      await page.reload();
      for (const choice of await page.getByRole("radio").all()) await expect(choice).not.toBeChecked();

      await openOwnPage(page, email);
      await page.getByRole("link", { name: "Voluntary questions about yourself" }).click();
      await expect(page.getByLabel("Two or More Races (Not Hispanic or Latino)")).toBeChecked();
      await page.getByLabel("I do not want to answer").check();
      await save(page);
      await expect(page.getByText("Whatever you chose is saved")).toBeVisible();
      expect((await answersOf(email)).answers).toMatchObject({ us_disability: "us_disability_declined" });

      await page.goto(`/application/${id}/self-identification`);
      await page.getByRole("button", { name: "Erase my answers" }).click();
      await expect(page.getByLabel("Two or More Races (Not Hispanic or Latino)")).not.toBeChecked();
      expect((await answersOf(email)).answers).toBeNull();
    });
  });
}

test("nobody is asked where the law does not, and skipping is one link", async ({ page }) => {
  await applyIn("DE", page);
  await expect(page.getByRole("link", { name: /voluntary questions/i })).toHaveCount(0);
  const email = await applyIn("US", page);
  const received = page.url();
  await page.getByRole("link", { name: /voluntary questions/i }).click();
  await page.getByRole("link", { name: "Skip these questions" }).click();
  await expect(page).toHaveURL(received);
  expect((await answersOf(email)).answers).toBeNull();
});

test("the questions are German around, and English where their wording is prescribed", async ({ page }) => {
  await applyIn("US", page);
  await page.goto(
    page
      .url()
      .replace(/\/jobs\//, "/de/jobs/")
      .replace("/received", "/self-identification"),
  );
  await expect(page.getByRole("heading", { name: "Freiwillige Fragen zu Ihrer Person" })).toBeVisible();
  await expect(
    page.locator('[lang="en"]', { hasText: "Voluntary Self-Identification of Disability" }),
  ).toBeVisible();
});

test("a made-up confirmation and another person's application open no questions", async ({ page }) => {
  const email = await applyIn("US", page);
  const { id } = await answersOf(email);
  const forged = page
    .url()
    .replace("/received", "/self-identification")
    .replace(/proof=.{43}/, `proof=${"x".repeat(43)}`);
  expect((await page.goto(forged))?.status()).toBe(404);
  await page.goto(`/application/${id}/self-identification`);
  await expect(page).toHaveURL(/\/application$/);
  const other = await applyIn("US", page);
  await openOwnPage(page, other);
  expect((await page.goto(`/application/${id}/self-identification`))?.status()).toBe(404);
});

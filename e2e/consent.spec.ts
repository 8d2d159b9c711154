import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, consentTexts } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

const box = (page: Page) => page.getByLabel("I agree to the processing of my data");
const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();

async function fillForm(page: Page, email: string) {
  const buffer = Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist"]));
  await page.getByLabel("Résumé").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await box(page).check();
}

async function textInForce() {
  const [text] = await db
    .select()
    .from(consentTexts)
    .where(eq(consentTexts.locale, "en"))
    .orderBy(desc(consentTexts.version))
    .limit(1);
  if (!text) throw new Error("no text to agree to");
  return text;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("one agrees to a text that is told in short, and in full where it stays to be read", async ({
      page,
    }) => {
      const { slug } = await createJob();
      const email = `${randomUUID()}@candidate.example`;
      await page.goto(`/jobs/${slug}/apply`);
      const text = await textInForce();
      await expect(page.getByText(text.summary)).toBeVisible();
      await fillForm(page, email);
      await submit(page);
      await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
      const [stored] = await db.select().from(applications).where(eq(applications.email, email));
      expect(stored?.consentVersion).toBe(String(text.version));
      expect(stored?.consentAt).not.toBeNull();
      await page.goto(`/privacy/${text.version}`);
      await expect(page.getByRole("heading", { name: "Who decides" })).toBeVisible();
      await expect(page.getByText(`This is version ${text.version}`)).toBeVisible();
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a text that was never shown is not agreed to: the form comes back, and all but the tick is kept", async ({
    page,
  }) => {
    const { slug } = await createJob();
    const email = `${randomUUID()}@candidate.example`;
    await page.goto(`/jobs/${slug}/apply`);
    await fillForm(page, email);
    await page.locator("input[name=consentVersion]").evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = "99999";
    });
    await submit(page);
    const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
    await expect(summary.getByRole("link", { name: /has changed since you opened this page/ })).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(box(page)).not.toBeChecked();
    await fillForm(page, email);
    await submit(page);
    await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  });
});

test("there is no text under a number that it never had", async ({ page }) => {
  for (const version of ["99999", "0", "one"]) {
    expect((await page.goto(`/privacy/${version}`))?.status()).toBe(404);
  }
});

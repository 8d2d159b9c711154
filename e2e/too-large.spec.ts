import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { createJob, expect, test } from "./fixtures";

const twentyOneMegabytes = {
  name: "resume.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.alloc(21 * 1024 * 1024, "%PDF-1.7\n"),
};

async function sendTooMuch(page: Page, slug: string): Promise<string> {
  const email = `${randomUUID()}@candidate.example`;
  await page.goto(`/jobs/${slug}/apply`);
  await page.getByLabel("Résumé").setInputFiles(twentyOneMegabytes);
  await page.getByLabel("Full name").fill("Amara Okonkwo");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  return email;
}

const stored = (email: string) => db.select().from(applications).where(eq(applications.email, email));

test("21 MB are refused in words before anything is sent", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  const email = await sendTooMuch(page, (await createJob()).slug);
  const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
  await expect(summary.getByRole("link", { name: /larger than 10 MB/ })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  expect(sent).toEqual([]);
  expect(await stored(email)).toEqual([]);
});

test("a form that is sent before its scripts are there waits for them", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  const scripts = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts.promise;
    await route.continue();
  });
  const email = await sendTooMuch(page, (await createJob()).slug);
  await expect(page.locator("html")).toHaveAttribute("aria-busy", "true");
  scripts.resolve();
  const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
  await expect(summary.getByRole("link", { name: /larger than 10 MB/ })).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("aria-busy");
  expect(sent).toEqual([]);
  expect(await stored(email)).toEqual([]);
});

test.describe("when the scripts never come", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("the form is sent as it is", async ({ page }) => {
    await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await sendTooMuch(page, (await createJob()).slug);
    expect((await answer).status()).toBe(413);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("21 MB are answered with a page of ours, and nothing is stored", async ({ page }) => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    const email = await sendTooMuch(page, (await createJob()).slug);
    expect((await answer).status()).toBe(413);
    await expect(page.getByRole("heading", { name: "That is too large" })).toBeVisible();
    expect(await stored(email)).toEqual([]);
  });
});

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, documents } from "@/db/schema";
import { renderResume } from "@/db/seed/resume/render-resume";
import { sampleProfile } from "@/db/seed/resume/sample-profile";
import { createJob, expect } from "./fixtures";

/** Another file each time, so that what is stored of it is this test's own. */
export const resume = async () => ({
  name: "Łucja.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.concat([
    Buffer.from(await renderResume(sampleProfile)),
    Buffer.from(`\n% ${randomUUID()}\n`),
  ]),
});

export async function openForm(page: Page) {
  const job = await createJob();
  await page.goto(`/jobs/${job.slug}/apply`);
  return job;
}

export const choose = async (page: Page) => page.getByLabel("Résumé").setInputFiles(await resume());
export const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();
export const uploaded = (page: Page) => expect(page.getByRole("button", { name: "Replace" })).toBeVisible();
export const received = (page: Page) =>
  expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
export const filledIn = (page: Page) =>
  page.getByRole("status").filter({ hasText: "Filled in from your résumé" });
/** A file is read only when nothing more urgent is to do. */
export const patiently = { timeout: 30_000 };
export const summaryOf = (page: Page) =>
  page.getByRole("alert", { name: "Your application is not sent yet" });

export async function fillIn(page: Page) {
  const email = `${randomUUID()}@candidate.example`;
  await page.getByLabel("Full name").fill("Łucja Nguyễn");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  return email;
}

export async function storedFor(email: string) {
  return db
    .select({ fileName: documents.fileName, sha256: documents.sha256 })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(eq(applications.email, email));
}

/** Holds uploads back until they are let go. */
export async function holdUploads(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("/api/uploads", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

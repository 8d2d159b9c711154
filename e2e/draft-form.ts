import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox, questions } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect } from "./fixtures";

const why = "Why do you want to work on AI safety?";
export const letter = "Dear team,\nI am halfway through";

/** `until`: what of the page must be there; a test that holds its scripts back must not wait for them. */
export async function openForm(page: Page, until: "load" | "domcontentloaded" = "load") {
  const job = await createJob({ title: "Research Scientist" });
  await db.insert(questions).values([
    { jobId: job.id, kind: "long_text", label: why, position: 0 },
    { jobId: job.id, kind: "choices", label: "Areas", options: ["Alignment", "Robustness"], position: 1 },
    { jobId: job.id, kind: "yes_no", label: "Sponsorship", position: 2 },
  ]);
  await page.goto(`/jobs/${job.slug}/apply`, { waitUntil: until });
  return job;
}

export const newEmail = () => `${randomUUID()}@candidate.example`;

export async function write(page: Page, email: string) {
  await page.getByLabel("Cover letter").fill(letter);
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel(why).fill("Because it matters.");
  await page.getByLabel("Robustness").check();
  await page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No").check();
  await page.getByLabel("I agree to the processing of my data").check();
}

export async function expectWritten(page: Page, email: string) {
  await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Cover letter")).toHaveValue(letter);
  await expect(page.getByLabel(why)).toHaveValue("Because it matters.");
  await expect(page.getByLabel("Robustness")).toBeChecked();
  await expect(page.getByLabel("Alignment")).not.toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No")).toBeChecked();
  await expect(page.getByLabel("I agree to the processing of my data")).not.toBeChecked();
}

export const keep = (page: Page) =>
  page.getByRole("button", { name: "Email me a link to finish later" }).click();

export async function keepAndGetLink(page: Page, email: string): Promise<string> {
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

export async function chooseResume(page: Page) {
  const buffer = Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist"]));
  await page.getByLabel("Résumé").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
}

export async function submit(page: Page) {
  await chooseResume(page);
  await agreeAndSend(page);
}

export async function agreeAndSend(page: Page) {
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
}

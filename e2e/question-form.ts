import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { answers, applications, questions } from "@/db/schema";
import { newId } from "@/lib/ids";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect } from "./fixtures";

export const pdf = async (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(await makePdf([name])),
});

export const newEmail = () => `${randomUUID()}@candidate.example`;

/** A job that asks one question of each kind, and two that hang on another's answer. */
export async function openForm(page: Page) {
  const job = await createJob({ title: "Research Scientist" });
  const [phd, field] = [newId(), newId()];
  const asked: Omit<typeof questions.$inferInsert, "jobId" | "position">[] = [
    { kind: "long_text", label: "Your plan", isRequired: true, limits: { maxWords: 5 } },
    { kind: "yes_no", label: "Do you have a PhD?", id: phd },
    {
      kind: "choice",
      label: "In which field?",
      id: field,
      isRequired: true,
      options: ["Physics", "Another"],
      askedWhen: { questionId: phd, values: ["Yes"] },
    },
    {
      kind: "short_text",
      label: "Which one?",
      isRequired: true,
      askedWhen: { questionId: field, values: ["Another"] },
    },
    {
      kind: "number",
      label: "Experience",
      help: "Industry counts.",
      limits: { min: 0, max: 60, unit: "years" },
    },
    { kind: "date", label: "Could start on", limits: { earliest: "2026-01-01" } },
    { kind: "link", label: "A demo of yours" },
    { kind: "file", label: "A poster", limits: { fileTypes: ["pdf"] } },
  ];
  await db.insert(questions).values(asked.map((row, position) => ({ ...row, jobId: job.id, position })));
  await page.goto(`/jobs/${job.slug}/apply`);
  return job;
}

export async function fillPerson(page: Page, email: string) {
  await page.getByLabel("Résumé").setInputFiles(await pdf("resume.pdf"));
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
}

export const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();

export const expectReceived = (page: Page) =>
  expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();

export async function storedAnswers(email: string) {
  const rows = await db
    .select({ label: answers.questionLabel, value: answers.value, kind: answers.kind, unit: answers.unit })
    .from(answers)
    .innerJoin(applications, eq(applications.id, answers.applicationId))
    .where(eq(applications.email, email))
    .orderBy(asc(answers.position));
  return Object.fromEntries(rows.map(({ label, ...rest }) => [label, rest]));
}

import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { answers, documents, questions } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { AnswerValue, QuestionKind } from "@/lib/questions/question-kinds";
import { createApplication, createJob, expect, test } from "./fixtures";

const questionsOf = (jobId: string) =>
  db.select().from(questions).where(eq(questions.jobId, jobId)).orderBy(asc(questions.position));

const section = (page: Page) => page.getByRole("region", { name: "Questions" });
const line = (page: Page, number: number) =>
  section(page).getByRole("listitem", { name: `Question ${number}`, exact: true });

async function addQuestion(page: Page, number: number, label: string, kind: string) {
  // The first press may come before the page listens.
  await expect(async () => {
    if (await line(page, number).isVisible()) return;
    await section(page).getByRole("button", { name: "Add a question" }).click();
    await expect(line(page, number)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await line(page, number).getByLabel("Question", { exact: true }).fill(label);
  await line(page, number).getByLabel("Kind", { exact: true }).selectOption(kind);
}

const save = (page: Page) => section(page).getByRole("button", { name: "Save questions" }).click();

test("a recruiter asks for every kind of thing, with limits, and only where it makes sense", async ({
  signedIn,
  page: candidate,
}) => {
  const job = await createJob();
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}/settings`);
  await addQuestion(page, 1, "Have you a PhD?", "Yes or no");
  await addQuestion(page, 2, "Years of experience", "Number");
  await line(page, 2).getByLabel("Smallest").fill("10");
  await line(page, 2).getByLabel("Largest").fill("5");
  await line(page, 2).getByLabel("Unit").fill("years");
  await line(page, 2).getByLabel("Whole numbers only").check();
  await line(page, 2)
    .getByLabel("Asked", { exact: true })
    .selectOption("Only after certain answers to: Have you a PhD?");
  await addQuestion(page, 3, "Your plan", "Long text");
  await line(page, 3).getByLabel("At most, in words").fill("200");
  await addQuestion(page, 4, "A poster", "File");
  await line(page, 4).getByLabel("Files").selectOption("PDF alone");
  await save(page);
  await expect(section(page).getByRole("alert")).toContainText("The largest number is below the smallest.");
  await expect(line(page, 2).getByLabel("Largest")).toHaveAccessibleDescription(/below the smallest/);
  await line(page, 2).getByLabel("Largest").fill("60");
  await save(page);
  await expect(section(page).getByRole("alert")).toContainText("Choose at least one answer.");
  await line(page, 2).getByRole("group", { name: "If the answer is" }).getByLabel("Yes").check();
  await save(page);
  await expect(page.getByRole("status").filter({ hasText: "Questions saved" })).toBeVisible();
  const [phd, years, plan, poster] = await questionsOf(job.id);
  expect(years).toMatchObject({
    kind: "number",
    limits: { min: 10, max: 60, unit: "years", isWhole: true },
    askedWhen: { questionId: phd?.id, values: ["Yes"] },
  });
  expect(plan?.limits).toEqual({ maxWords: 200 });
  expect(poster?.limits).toEqual({ fileTypes: ["pdf"] });

  await page.reload();
  const third = line(page, 3).getByLabel("Question", { exact: true });
  await expect(async () => {
    if ((await third.inputValue()) === "A poster") return;
    await line(page, 4).getByRole("button", { name: "Move question 4 up" }).focus();
    await page.keyboard.press("Enter");
    await expect(third).toHaveValue("A poster", { timeout: 2_000 });
  }).toPass();
  await save(page);
  await expect(page.getByRole("status").filter({ hasText: "Questions saved" })).toBeVisible();
  expect((await questionsOf(job.id)).map(({ label }) => label)).toEqual([
    "Have you a PhD?",
    "Years of experience",
    "A poster",
    "Your plan",
  ]);

  await candidate.goto(`/jobs/${job.slug}/apply`);
  await expect(candidate.getByLabel("Years of experience (years)")).toBeHidden();
  await candidate.getByRole("radiogroup", { name: "Have you a PhD?" }).getByLabel("Yes").check();
  await expect(candidate.getByLabel("Years of experience (years)")).toHaveAccessibleDescription(
    "A whole number. From 10 to 60.",
  );
});

test("what was saved can be changed and saved again without opening the page anew", async ({ signedIn }) => {
  const job = await createJob();
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}/settings`);
  const saved = page.getByRole("status").filter({ hasText: "Questions saved" });
  await addQuestion(page, 1, "Have you a PhD?", "Yes or no");
  await addQuestion(page, 2, "Your plan", "Long text");
  await line(page, 2)
    .getByLabel("Asked", { exact: true })
    .selectOption("Only after certain answers to: Have you a PhD?");
  await line(page, 2).getByRole("group", { name: "If the answer is" }).getByLabel("Yes").check();
  await save(page);
  await expect(saved).toBeVisible();
  const asked = () => line(page, 2).getByLabel("Asked", { exact: true }).locator("option:checked");
  await expect(line(page, 1).getByLabel("Kind", { exact: true })).toHaveValue("yes_no");
  await expect(line(page, 2).getByLabel("Kind", { exact: true })).toHaveValue("long_text");
  await expect(asked()).toHaveText("Only after certain answers to: Have you a PhD?");
  await line(page, 2).getByLabel("Kind", { exact: true }).selectOption("Short text");
  await save(page);
  await expect
    .poll(async () =>
      (await questionsOf(job.id)).filter(({ archivedAt }) => !archivedAt).map(({ kind }) => kind),
    )
    .toEqual(["yes_no", "short_text"]);
  await expect(section(page).getByRole("alert")).toHaveCount(0);
});

test("an application shows every kind of answer as what it is", async ({ signedIn }) => {
  const job = await createJob();
  const application = await createApplication(job, { consentVersion: "1", consentAt: new Date() });
  const documentId = newId();
  await db.insert(documents).values({
    id: documentId,
    applicationId: application.id,
    kind: "other",
    fileName: "poster.pdf",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: "The words of the poster",
    createdAt: new Date(),
  });
  const given: [QuestionKind, string, AnswerValue, { unit?: string; documentId?: string }?][] = [
    ["number", "Experience", 1234.5, { unit: "hours" }],
    ["date", "Start", "2026-09-01"],
    ["link", "Demo", "https://example.org/demo"],
    ["link", "Odd", "javascript:alert(1)"],
    ["choices", "Areas", ["Alignment", "Robustness"]],
    ["file", "Poster", "poster.pdf", { documentId }],
  ];
  for (const [position, [kind, label, value, more]] of given.entries()) {
    const questionId = newId();
    await db.insert(questions).values({ id: questionId, jobId: job.id, kind, label, position });
    const answer = { applicationId: application.id, questionId, questionLabel: label, kind, value, position };
    await db.insert(answers).values({ ...answer, ...more });
  }
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${application.id}`);
  const shown = page.getByRole("region", { name: "Answers" });
  await expect(shown.getByText("1,234.5 hours")).toBeVisible();
  await expect(shown.getByText("1 September 2026")).toBeVisible();
  const link = shown.getByRole("link", { name: "https://example.org/demo" });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(shown.getByText("javascript:alert(1)")).toBeVisible();
  await expect(shown.getByRole("link", { name: "javascript" })).toHaveCount(0);
  await expect(shown.getByRole("listitem")).toHaveText(["Alignment", "Robustness"]);
  await expect(shown.getByRole("link", { name: "Download poster.pdf" })).toHaveAttribute(
    "href",
    `/api/documents/${documentId}`,
  );
  await shown.getByRole("link", { name: "poster.pdf", exact: true }).click();
  await expect(page.getByText("The words of the poster")).toBeInViewport();
  await expect(page.getByRole("link", { name: "Version 1" })).toHaveAttribute("href", "/privacy/1");
});

test("of a candidate added by hand it is said that nobody asked for their consent", async ({ signedIn }) => {
  const page = await signedIn("recruiter");
  const { id } = await createApplication(await createJob());
  await page.goto(`/desk/applications/${id}`);
  await expect(page.getByRole("region", { name: "Facts" }).getByText("Not asked")).toBeVisible();
});

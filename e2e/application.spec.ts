import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { answers, applications, documents, mailOutbox, questions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { docxType } from "@/lib/documents/schemas";
import { newId } from "@/lib/ids";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

type World = { id: string; recruiter: Viewer; answer: string };

const resumeText = "Amara Okonkwo\nTen years of Python and JAX\nRLHF at scale";

/** An application with a Word résumé and one answer, on a job of its own. */
async function makeWorld(name: string, reviewers: Viewer[] = []): Promise<World> {
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const job = await createJob({ title: "Interpretability lead" });
  const { id } = await createApplication(job, {
    fullName: name,
    email: `${newId()}@university.org`,
    stage: "Panel",
    reviewers,
  });
  const questionId = newId();
  const answer = "I want models to be understood.";
  await db
    .insert(questions)
    .values({ id: questionId, jobId: job.id, kind: "long_text", label: "Why?", position: 0 });
  await db.insert(answers).values({
    applicationId: id,
    questionId,
    questionLabel: "Why?",
    kind: "long_text",
    value: answer,
    position: 0,
  });
  await db.insert(documents).values({
    applicationId: id,
    kind: "resume",
    fileName: "cv.docx",
    mediaType: docxType,
    sizeBytes: 1,
    sha256: "0".repeat(64),
    extractionState: "done",
    extractedText: resumeText,
    createdAt: now(),
  });
  return { id, recruiter, answer };
}

const open = (page: Page, id: string) => page.goto(`/desk/applications/${id}`);
const mailsOf = (id: string) => db.select().from(mailOutbox).where(eq(mailOutbox.applicationId, id));
const row = (page: Page, requirement: string) => page.getByRole("listitem").filter({ hasText: requirement });

test("everything there is stands on one page, and what is not there takes no space", async ({ signedIn }) => {
  const { id, recruiter, answer } = await makeWorld("Amara Okonkwo");
  const page = await signedIn(recruiter);
  await open(page, id);
  await expect(page).toHaveTitle(/Amara Okonkwo, Interpretability lead/);
  await expect(page.getByRole("heading", { level: 1, name: "Amara Okonkwo" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^Panel$/ })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(page.getByText("Ten years of Python and JAX")).toBeVisible();
  await expect(page.getByText(answer)).toBeVisible();
  await expect(page.getByRole("link", { name: "Download" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Cover letter" })).toHaveCount(0);
});

test("a rejection's mail waits 48 hours, and reopening cancels it", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld("Rejected Person");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByRole("button", { name: "Reject…" }).click();
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("Choose a reason.")).toBeVisible();
  await page.getByLabel("Reason").selectOption("Position filled");
  await page.getByLabel("Subject").fill("About your application");
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "The mail leaves in 48 hours" })).toBeVisible();
  await expect(page.getByText("by Rosa Falk: Position filled")).toBeVisible();
  expect(await mailsOf(id)).toMatchObject([
    {
      subject: "About your application",
      state: "waiting",
      text: expect.stringContaining("Hello Rejected Person"),
    },
  ]);

  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("u");
  await expect(page.getByRole("status").filter({ hasText: "mail was cancelled" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reject…" })).toBeVisible();
  expect(await mailsOf(id)).toMatchObject([{ state: "cancelled" }]);
  await expect(page.getByRole("list", { name: "History" })).toContainText("the rejection mail was cancelled");
});

test("a refused rejection keeps the edited mail and says who was faster", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld("Contested Person");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByRole("button", { name: "Reject…" }).click();
  await page.getByLabel("Reason").selectOption("Position filled");
  await page.getByLabel("Subject").fill("Edited with care");
  await db.update(applications).set({ status: "withdrawn" }).where(eq(applications.id, id));
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "withdrawn already" })).toBeVisible();
  await expect(page.getByLabel("Subject")).toHaveValue("Edited with care");
  expect(await mailsOf(id)).toEqual([]);
});

test("a move is shown at once and can be undone", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld("Moved Person");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByRole("button", { name: "Move to…" }).click();
  await page.getByRole("menuitem", { name: "Offer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Moved Moved Person to Offer." })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "back to Panel." })).toBeVisible();
  await expect(page.getByRole("list", { name: "History" })).toContainText(
    "moved this back to Panel, undoing the move to Offer",
  );
});

test("an interviewer rates with evidence, blind until they submit", async ({ signedIn }) => {
  const interviewer = await createUser("interviewer", { name: "Ivo Brandt" });
  const { id, recruiter } = await makeWorld("Judged Person", [interviewer]);
  const secret = { applicationId: id, version: 0, recommendation: "no" as const, ratings: [] };
  await submitScorecard(recruiter, { ...secret, comment: "My secret verdict" });

  const page = await signedIn(interviewer);
  await open(page, id);
  await expect(page.getByRole("list", { name: "Reviewers" })).toContainText(/Rosa Falk.*Submitted/);
  await expect(page.getByText("Others’ feedback is hidden until")).toBeVisible();
  await expect(page.getByText("My secret verdict")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Reject…" })).toHaveCount(0);

  await page.getByRole("radiogroup", { name: "Python" }).getByLabel("Meets").check();
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await expect(page.getByText("Add the passage this rating rests on.")).toBeVisible();
  await row(page, "Python").getByRole("button", { name: "Add evidence" }).click();
  await page.getByRole("button", { name: /^Use.*Ten years of Python and JAX/ }).click();
  await page.getByLabel("Comment").fill("Convincing.");
  await expect(page.getByText("Draft saved")).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Comment")).toHaveValue("Convincing.");
  await expect(page.getByText("“Ten years of Python and JAX”")).toBeVisible();
  await page.getByRole("radiogroup", { name: "Recommendation" }).getByLabel("Strong yes").check();
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Scorecard submitted." })).toBeVisible();
  await expect(page.getByRole("article", { name: "Scorecard of Rosa Falk" })).toContainText(
    "My secret verdict",
  );
  await expect(page.getByRole("article", { name: "Scorecard of You" })).toContainText("Strong yes");
  await expect(page.getByRole("button", { name: "Submit scorecard" })).toHaveCount(0);
});

test("a selected passage becomes evidence", async ({ signedIn }) => {
  const { id, recruiter, answer } = await makeWorld("Quoted Person");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByText(answer).selectText();
  await page.getByRole("button", { name: "Use as evidence" }).click();
  await page.getByRole("menuitem", { name: "RLHF" }).click();
  await page.getByRole("menuitem", { name: "Partly" }).click();
  await expect(row(page, "RLHF").getByText(`“${answer}”`)).toBeVisible();
  await expect(page.getByRole("radiogroup", { name: "RLHF" }).getByLabel("Partly")).toBeChecked();
  await expect(page.getByText("Draft saved")).toBeVisible();
});

test("two windows of one scorecard lose nothing", async ({ signedIn }) => {
  const { id, recruiter } = await makeWorld("Twice Opened");
  const first = await signedIn(recruiter);
  const second = await signedIn(recruiter);
  for (const page of [first, second]) {
    await open(page, id);
    await page.getByRole("button", { name: "Write a scorecard" }).click();
  }
  await first.getByLabel("Comment").fill("From the first window");
  await expect(first.getByText("Draft saved")).toBeVisible();
  await second.getByLabel("Comment").fill("From the second window");
  await expect(second.getByRole("alert").filter({ hasText: "another window" })).toBeVisible();
  await expect(second.getByLabel("Comment")).toHaveValue("From the second window");
  await second.getByRole("button", { name: "Take the other window’s" }).click();
  await expect(second.getByLabel("Comment")).toHaveValue("From the first window");
});

test("a recruiter asks a colleague, who declines", async ({ signedIn }) => {
  const interviewer = await createUser("interviewer", { name: `Ivo ${newId()}` });
  const { id, recruiter } = await makeWorld("Asked About");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByRole("button", { name: "Ask for feedback" }).click();
  await page.getByLabel("Search colleagues").fill(interviewer.name);
  await page.getByLabel(`${interviewer.name}, interviewer`).check();
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByRole("list", { name: "Reviewers" })).toContainText(`${interviewer.name}Asked`);

  const theirs = await signedIn(interviewer);
  await open(theirs, id);
  await expect(theirs.getByText("Waits for your feedback")).toBeVisible();
  await theirs.getByRole("button", { name: "Decline to give feedback" }).click();
  await theirs.getByRole("alertdialog").getByRole("button", { name: "Decline to give feedback" }).click();
  await expect(theirs.getByRole("list", { name: "Reviewers" })).toContainText("Declined");
});

test("a note is there at once and stays; a note that cannot be kept goes back into the field", async ({
  signedIn,
}) => {
  const { id, recruiter } = await makeWorld("Noted Person");
  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByLabel("Add a note").fill("Called today.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("Called today.");
  await expect(page.getByRole("list", { name: "History" })).toContainText("wrote a note");
  await page.reload();
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("Called today.");
  await page.getByLabel("Add a note").fill("x".repeat(10_001));
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByText("Use at most 10,000 characters")).toBeVisible();
  await expect(page.getByLabel("Add a note")).toHaveValue(/^x{10001}$/);
});

test("J and K go on in the order one came from, and do nothing in fields", async ({ signedIn }) => {
  const recruiter = await createUser("recruiter");
  const job = await createJob();
  for (const fullName of ["Ada One", "Bea Two", "Cora Three"]) await createApplication(job, { fullName });
  const page = await signedIn(recruiter);
  await page.goto(`/desk/jobs/${job.slug}?view=list&sort=name_asc`);
  await page.getByRole("link", { name: "Ada One" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Ada One");
  await page.getByLabel("Add a note").press("j");
  await expect(page.getByLabel("Add a note")).toHaveValue("j");
  await heading.click();
  await page.keyboard.press("j");
  await expect(heading).toHaveText("Bea Two");
  await page.keyboard.press("j");
  await expect(heading).toHaveText("Cora Three");
  await page.keyboard.press("k");
  await expect(heading).toHaveText("Bea Two");
  await page.getByRole("link", { name: job.title }).click();
  await expect(page).toHaveURL(/view=list&sort=name_asc/);
});

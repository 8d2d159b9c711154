import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { answers, questions } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import type { Rating } from "@/lib/scorecards/schemas";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const passage = "Zürich I led the interpretability group";

/** An application with one answer that can be quoted. */
async function applied(job: TestJob, fullName: string, reviewers: Viewer[] = []) {
  const { id } = await createApplication(job, { fullName, reviewers });
  const [questionId, answerId] = [newId(), newId()];
  const label = "What did you lead?";
  await db
    .insert(questions)
    .values({ id: questionId, jobId: job.id, kind: "long_text", label, position: 0, archivedAt: new Date() });
  await db.insert(answers).values({
    id: answerId,
    applicationId: id,
    questionId,
    questionLabel: label,
    kind: "long_text",
    value: `In ${passage} for three years.`.normalize("NFD"),
    position: 0,
  });
  return { id, answerId };
}

/** What the page marks as the passage that was asked for. */
const markedText = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get("evidence") ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : "")).join("");
  });

/** Rates the first requirement alone. */
function rate(who: Viewer, job: TestJob, { id, answerId }: { id: string; answerId: string }, rating: Rating) {
  const quoted = { kind: "answer" as const, sourceId: answerId, quote: passage };
  const requirementId = job.requirements[0]?.id ?? "";
  return submitScorecard(who, {
    applicationId: id,
    version: 0,
    recommendation: rating === "no_evidence" ? "no" : "yes",
    comment: "",
    ratings: [
      { requirementId, requirementVersion: 1, rating, evidence: rating === "no_evidence" ? [] : [quoted] },
    ],
  });
}

test("a panel is read side by side: who disagrees, on what evidence, and who has still to write", async ({
  signedIn,
}) => {
  const [ada, bo, cleo] = [
    await createUser("interviewer", { name: "Ada Byron" }),
    await createUser("interviewer", { name: "Bo Holm" }),
    await createUser("interviewer", { name: "Cleo Marsh" }),
  ];
  const job = await createJob();
  const mary = await applied(job, "Mary Somerville", [ada, bo, cleo]);
  await rate(ada, job, mary, "exceeds");
  await rate(bo, job, mary, "no_evidence");

  const blind = await signedIn(cleo);
  await blind.goto(`/desk/applications/${mary.id}/panel`);
  await expect(blind.getByText("Others have written, and what they wrote is hidden from you.")).toBeVisible();
  await expect(blind.getByText(passage)).toHaveCount(0);
  await expect(blind.getByText("Exceeds")).toHaveCount(0);

  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${mary.id}`);
  await page.getByRole("link", { name: "The panel side by side" }).click();
  await expect(page.getByText("Still waiting for Cleo Marsh.")).toBeVisible();
  const matrix = page.getByRole("table", { name: "Requirements by reviewers" });
  const first = matrix.getByRole("row").nth(1);
  await expect(first).toContainText("They disagree.");
  await expect(first.getByRole("img", { name: "1 × No evidence, 1 × Exceeds" })).toBeVisible();
  await first.getByRole("link", { name: "Exceeds" }).click();
  await expect(page.locator(":target")).toContainText(passage);

  // The passage itself opens the application where it stands, and is marked there.
  await page.locator(":target").getByRole("link", { name: passage }).click();
  await expect(page.getByRole("heading", { name: "Mary Somerville" })).toBeVisible();
  await expect(async () => expect((await markedText(page)).normalize()).toBe(passage)).toPass();
  await expect(page.getByText("for three years.")).toBeInViewport();
});

test("two people are chosen in the list and compared, requirement by requirement", async ({ signedIn }) => {
  const ada = await createUser("interviewer", { name: "Ada Byron" });
  const job = await createJob();
  const [mary, emmy] = [
    await applied(job, "Mary Somerville", [ada]),
    await applied(job, "Emmy Noether", [ada]),
  ];
  await rate(ada, job, mary, "partly");
  await rate(ada, job, emmy, "exceeds");
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list`);
  await page.getByRole("checkbox", { name: "Mary Somerville" }).check();
  await page.getByRole("checkbox", { name: "Emmy Noether" }).check();
  await page.getByRole("link", { name: "Compare" }).click();
  const row = page.getByRole("table", { name: "Candidates by requirement" }).getByRole("row").nth(1);
  await expect(row.getByRole("cell").nth(0)).toContainText("Ada Byron Partly");
  await expect(row.getByRole("cell").nth(1)).toContainText("Ada Byron Exceeds");
  await expect(row.getByText(passage)).toHaveCount(2);
});

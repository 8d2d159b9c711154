import type { Page } from "@playwright/test";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const open = (page: Page, id: string) => page.goto(`/desk/applications/${id}`);

test("a submitted scorecard is changed with a reason, and colleagues read both versions", async ({
  signedIn,
}) => {
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const { id } = await createApplication(await createJob(), { fullName: "Changed Mind" });
  const said = { applicationId: id, version: 0, recommendation: "yes" as const, ratings: [] };
  await submitScorecard(recruiter, { ...said, comment: "Convincing." });

  const page = await signedIn(recruiter);
  await open(page, id);
  await page.getByRole("button", { name: "Change your scorecard" }).click();
  await page.getByLabel("Comment").fill("Less so on a second reading.");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Comment")).toHaveValue("Less so on a second reading.");
  await page.getByRole("radiogroup", { name: "Recommendation" }).getByLabel("No", { exact: true }).check();
  await page.getByRole("button", { name: "Submit new version" }).click();
  await expect(page.getByText("Say why you change it.")).toBeVisible();
  await page.getByLabel("Why you change it").fill("I read the second paper.");
  await page.getByRole("button", { name: "Submit new version" }).click();
  await expect(page.getByRole("status").filter({ hasText: "New version submitted." })).toBeVisible();
  await expect(page.getByRole("list", { name: "History" })).toContainText("changed their scorecard");
  await expect(page.getByRole("button", { name: "Change your scorecard" })).toBeVisible();

  const theirs = await signedIn(await createUser("admin"));
  await theirs.goto(`/desk/applications/${id}/panel`);
  const verdicts = theirs.getByRole("list", { name: "Recommendations" });
  await expect(verdicts).toContainText("Less so on a second reading.");
  await expect(verdicts).toContainText("I read the second paper.");
  await verdicts.getByText("The version before").click();
  await expect(verdicts.getByText("Convincing.", { exact: true })).toBeVisible();
});

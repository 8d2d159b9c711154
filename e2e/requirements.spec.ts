import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { updateRequirements } from "@/lib/jobs/update-requirements";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const row = (page: Page, requirement: string) =>
  page.getByRole("form", { name: "Your scorecard" }).getByRole("listitem").filter({ hasText: requirement });

async function reword(recruiter: Viewer, job: TestJob, text: string): Promise<void> {
  const [{ version } = { version: 0 }] = await db
    .select({ version: jobs.version })
    .from(jobs)
    .where(eq(jobs.id, job.id));
  const [first, ...rest] = job.requirements;
  const lines = first ? [{ ...first, text }, ...rest] : rest;
  await updateRequirements(recruiter, { jobId: job.id, version, requirements: lines });
}

test("a recruiter weighs requirements, groups them into areas, and says which stage looks at which", async ({
  signedIn,
}) => {
  const recruiter = await createUser("recruiter");
  const job = await createJob();
  const page = await signedIn(recruiter);
  await page.goto(`/desk/jobs/${job.slug}/settings#focus-areas`);
  const areas = page.locator("#focus-areas");
  await areas.getByRole("button", { name: "Add a focus area" }).click();
  await areas.getByLabel("Name").fill("Coding");
  await areas.getByLabel("Résumé review").check();
  await areas.getByRole("button", { name: "Save focus areas" }).click();
  await expect(page.getByText("Focus areas saved.")).toBeVisible();

  const lines = page.locator("#requirements");
  const first = lines.getByRole("listitem", { name: "Requirement 1" });
  await first.getByLabel("Focus area").selectOption({ label: "Coding" });
  await first.getByLabel("Weight").selectOption({ label: "Decisive" });
  await lines.getByRole("button", { name: "Save requirements" }).click();
  await expect(page.getByText("Requirements saved.")).toBeVisible();
  await page.reload();
  await expect(first.getByLabel("Weight")).toHaveValue("3");
  await expect(areas.getByLabel("Résumé review")).toBeChecked();

  const { id } = await createApplication(job, { stage: "Résumé review", reviewers: [recruiter] });
  await page.goto(`/desk/applications/${id}`);
  const form = page.getByRole("form", { name: "Your scorecard" });
  await expect(form.getByRole("heading", { name: "Coding" })).toBeVisible();
  await expect(row(page, job.requirements[0]?.text ?? "")).toContainText("(decisive)");
  const other = row(page, job.requirements[1]?.text ?? "");
  await expect(other).toBeHidden();
  await form.getByText("1 requirement this stage does not look at").click();
  await expect(other).toBeVisible();
});

test("a requirement that is reworded while it is rated asks whether the rating stands; what was submitted keeps its words", async ({
  signedIn,
}) => {
  const [recruiter, manager, reader] = [
    await createUser("recruiter"),
    await createUser("hiring_manager", { name: "Max Planck" }),
    await createUser("admin"),
  ];
  const job = await createJob({ members: [manager] });
  const { id } = await createApplication(job, { reviewers: [manager] });
  const before = job.requirements[0]?.text ?? "";
  const page = await signedIn(manager);
  await page.goto(`/desk/applications/${id}`);
  await row(page, before).getByText("No evidence").click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();

  await reword(recruiter, job, "Fluent in Fortran");
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await expect(page.getByText(`Changed since you rated it. It read: “${before}”`)).toBeVisible();
  const now = row(page, "Fluent in Fortran");
  await expect(now).toContainText("This requirement was changed while you wrote.");
  await now.getByRole("button", { name: "My rating stands" }).click();
  await expect(page.getByText("Changed since you rated it")).toBeHidden();
  await page.getByRole("button", { name: "Submit scorecard" }).click();
  await expect(page.getByText("Scorecard submitted.")).toBeVisible();

  await reword(recruiter, job, "Fluent in COBOL");
  await page.reload();
  await expect(page.getByRole("article", { name: "Scorecard of You" })).toContainText("Fluent in Fortran");
  const panel = await signedIn(reader);
  await panel.goto(`/desk/applications/${id}/panel`);
  await expect(panel.getByRole("rowheader", { name: "Fluent in COBOL" })).toBeVisible();
  await expect(panel.getByText("Rated as it read before: “Fluent in Fortran”")).toBeVisible();
});

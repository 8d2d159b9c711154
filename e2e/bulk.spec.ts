import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { rejectApplication } from "@/lib/applications/reject-application";
import { newId } from "@/lib/ids";
import type { TestJob } from "@/lib/testing/factories";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

async function makeJob(count: number): Promise<TestJob> {
  const job = await createJob({ title: `Many ${newId().slice(-6)}` });
  const names = Array.from({ length: count }, (_, index) => `Person ${String(index).padStart(3, "0")}`);
  await Promise.all(names.map((fullName) => createApplication(job, { fullName })));
  return job;
}

const inStage = (job: TestJob, name: string) =>
  db.$count(
    applications,
    and(
      eq(applications.jobId, job.id),
      eq(applications.stageId, job.stages.find((stage) => stage.name === name)?.id ?? ""),
    ),
  );

test("all that match but one are moved by the keyboard, with a result for each, and moved back by one undo", async ({
  signedIn,
}) => {
  const job = await makeJob(60);
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list&sort=name_asc`);
  const first = page.getByRole("checkbox", { name: "Person 000" });
  const bar = page.getByRole("region", { name: "Selected applications" });
  // A row that was chosen before the page came alive would be let go of again.
  await expect(async () => {
    await first.check();
    await expect(bar).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await first.press("Shift+ArrowDown");
  await page.getByRole("checkbox", { name: "Person 001" }).press("Shift+ArrowDown");
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("button", { name: "Select all 60 that match" }).press("Enter");
  await expect(bar).toContainText("All 60 that match");
  await page.getByRole("checkbox", { name: "Person 001" }).press("Space");
  await expect(bar).toContainText("59 selected");

  await bar.getByRole("button", { name: "Move…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Move 59 applications" });
  await dialog.getByLabel("To stage").selectOption("Panel");
  await expect(dialog).toContainText("One undo takes all of it back, for an hour.");
  await dialog.getByRole("button", { name: "Move 59 applications" }).dblclick();
  const change = page.getByRole("region", { name: "Bulk change" });
  await expect(change.getByRole("status")).toHaveText("Move to Panel · 59 done", { timeout: 20_000 });
  expect(await inStage(job, "Panel")).toBe(59);

  await change.getByRole("button", { name: "Undo all of it" }).click();
  await expect(change.getByRole("status")).toHaveText("Undone: Move to Panel · 59 restored", {
    timeout: 20_000,
  });
  expect(await inStage(job, "Applied")).toBe(60);
});

test("a range is rejected; one that a colleague rejected meanwhile is named with the reason on the result's page", async ({
  signedIn,
}) => {
  const job = await makeJob(4);
  const colleague = await createUser("recruiter", { name: "Carl Colleague" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list&sort=name_asc`);
  const bar = page.getByRole("region", { name: "Selected applications" });
  await expect(async () => {
    await page.getByRole("checkbox", { name: "Person 000" }).check();
    await expect(bar).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("checkbox", { name: "Person 002" }).click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 selected");

  await bar.getByRole("button", { name: "Reject…" }).click();
  const dialog = page.getByRole("dialog", { name: "Reject 3 applications" });
  await dialog.getByRole("button", { name: "Reject 3 applications" }).click();
  await expect(dialog.getByText("Choose a reason.")).toBeVisible();
  await dialog.getByLabel("Reason").selectOption({ index: 1 });
  await expect(dialog).toContainText("a mail that has left cannot be undone");
  const [reason, taken] = [
    await dialog.getByLabel("Reason").inputValue(),
    await db.query.applications.findFirst({
      where: and(eq(applications.jobId, job.id), eq(applications.fullName, "Person 001")),
    }),
  ];
  await rejectApplication(colleague, {
    applicationId: taken?.id ?? "",
    fromStageId: taken?.stageId ?? "",
    reasonId: reason,
  });
  await dialog.getByRole("button", { name: "Reject 3 applications" }).click();
  const change = page.getByRole("region", { name: "Bulk change" });
  await expect(change.getByRole("status")).toContainText("2 done, 1 refused", { timeout: 20_000 });
  await change.getByRole("link", { name: "See each" }).click();
  const row = page.getByRole("row", { name: /Person 001/ });
  await expect(row).toContainText("Carl Colleague rejected this application already.");
});

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { filterBy } from "./filter-dialog";
import { createApplication, createJob, expect, test } from "./fixtures";

const said = (page: Page, text: string | RegExp) => page.getByRole("status").filter({ hasText: text });

test("the list finds a name, says what is hidden, and keeps it all in the address", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Élodie Ødegård" });
  await createApplication(job, { fullName: "Someone Else" });
  await createApplication(job, { fullName: "Élodie Rejected", status: "rejected" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list`);
  await expect(said(page, "2 applications · 1 more hidden")).toBeVisible();
  await page.getByLabel("Search").fill("elod");
  await expect(said(page, "1 application · 2 more hidden")).toBeVisible();
  await expect(page.getByRole("link", { name: "Someone Else" })).toHaveCount(0);
  await filterBy(page, (dialog) => dialog.getByLabel("Status").selectOption("Any status"));
  await expect(said(page, "2 applications · 1 more hidden")).toBeVisible();
  await expect(page).toHaveURL(/q=elod/);
  await page.reload();
  await expect(page.getByRole("link", { name: /^Élodie/ })).toHaveCount(2);
  await page.getByRole("link", { name: "Name", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("row", { name: "Élodie Ødegård" }).getByRole("button", { name: "Move to…" }).click();
  await page.getByRole("menuitem", { name: "Panel" }).click();
  await expect(said(page, "Moved Élodie Ødegård to Panel.")).toBeVisible();
  await expect(page.getByRole("row", { name: "Élodie Ødegård" })).toContainText("Panel");
});

test("an application is rejected from the list, with a reason", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Rosalind Franklin" });
  await createApplication(job, { fullName: "Lise Meitner" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list`);
  await page.getByRole("row", { name: "Lise Meitner" }).getByRole("button", { name: "Reject…" }).click();
  const dialog = page.getByRole("dialog", { name: "Reject Lise Meitner?" });
  await dialog.getByLabel("Reason").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(said(page, "Rejected Lise Meitner.")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: "Lise Meitner" })).toHaveCount(0);
  await expect(said(page, "1 application · 1 more hidden by the status filter")).toBeVisible();
});

test("days in the list's filters are the reader's own, named beside them and kept in the address", async ({
  signedIn,
}) => {
  const job = await createJob();
  // Midnight of the 2nd in Los Angeles, where this browser is, is 8:00 in UTC.
  const applied = (fullName: string, at: string) =>
    createApplication(job, { fullName, appliedAt: new Date(`2026-03-02T${at}Z`) });
  await Promise.all([applied("Late on the 1st", "07:59:59"), applied("Early on the 2nd", "08:00:00")]);
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list`);
  await filterBy(page, async (dialog) => {
    await expect(dialog.getByText("Days in America/Los Angeles")).toBeVisible();
    await dialog.getByLabel("Applied from").fill("2026-03-02");
  });
  await expect(page.getByRole("link", { name: "Early on the 2nd" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Late on the 1st" })).toHaveCount(0);
  await expect(page).toHaveURL(/zone=America(%2F|\/)Los_Angeles/);
});

test("what the list shows is downloaded as CSV, and nothing else", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Élodie Ødegård" });
  await createApplication(job, { fullName: "=cmd()" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/jobs/${job.slug}?view=list&q=elod`);
  await expect(page.getByRole("link", { name: "Élodie Ødegård" })).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these as CSV" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(file).toContain("Élodie Ødegård");
  expect(file).not.toContain("cmd()");
});

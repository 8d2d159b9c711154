import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { newId } from "@/lib/ids";
import { createJob, expect, test } from "./fixtures";

test("a file from Excel is mapped, tried row by row, imported, and taken back as a whole", async ({
  signedIn,
}) => {
  const job = await createJob({ title: `Imported ${newId().slice(-6)}` });
  const page = await signedIn("recruiter");
  const people = `Vorname;Nachname;E-Mail\r\nJürgen;Weiß;${newId()}@person.test\r\nAnn;Lee;${newId()}@person.test\r\nCid;;nowhere\r\n`;
  await page.goto(`/desk/jobs/${job.slug}/import`);
  const file = page.getByLabel("CSV file");
  const next = page.getByRole("heading", { name: "Import people.csv" });
  // A file chosen before the page came alive is not heard of.
  await expect(async () => {
    await file.setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(people, "latin1"),
    });
    await page.getByRole("button", { name: "Upload and look at it" }).click();
    await expect(next).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.getByText("3 rows, read as Windows-1252, separated by semicolons")).toBeVisible();

  const columns = page.getByRole("form", { name: "Columns" });
  await expect(columns.getByLabel("Last name")).toHaveValue("1");
  await expect(columns.getByText("Such as Weiß · Lee")).toBeVisible();
  const start = page.getByRole("button", { name: "Import 2 people" });
  await expect(async () => {
    await page.getByRole("button", { name: "Try every row" }).click({ timeout: 1_000 });
    await expect(start).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await expect(page.getByRole("row", { name: /^4 Cid/ })).toContainText("Email: Enter an e-mail address");
  expect(await db.$count(applications, eq(applications.jobId, job.id))).toBe(0);

  await start.click();
  await expect(page.getByText("Imported · 2 added, 1 wrong")).toBeVisible({ timeout: 20_000 });
  const added = await db.query.applications.findMany({ where: eq(applications.jobId, job.id) });
  expect(added.map(({ fullName, source }) => [fullName, source]).toSorted()).toEqual([
    ["Ann Lee", "import"],
    ["Jürgen Weiß", "import"],
  ]);

  await page.getByRole("button", { name: "Undo the whole import" }).click();
  await expect(page.getByText("Undone · 2 removed again, 1 wrong")).toBeVisible({ timeout: 20_000 });
  expect(await db.$count(applications, eq(applications.jobId, job.id))).toBe(0);
});

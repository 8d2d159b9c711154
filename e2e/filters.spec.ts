import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { stages } from "@/db/schema";
import { tagApplication } from "@/lib/tags/tag-application";
import { filterBy } from "./filter-dialog";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

test("board, list and triage show the same few, and a view keeps them for the team", async ({ signedIn }) => {
  const recruiter = await createUser("recruiter");
  const job = await createJob();
  const people = { Ada: "Zürich", Ben: "Zürich", Cleo: "Paris" };
  const tagName = `theory ${job.id.slice(-6)}`;
  for (const [fullName, location] of Object.entries(people)) {
    const { id } = await createApplication(job, { fullName, location });
    if (fullName !== "Ben") await tagApplication(recruiter, { applicationId: id, name: tagName });
  }
  const page = await signedIn(recruiter);
  await page.goto(`/desk/jobs/${job.slug}`);
  const applied = page.getByRole("list", { name: "Applied", exact: true });
  await expect(applied.getByRole("listitem")).toHaveCount(3);
  await filterBy(page, async (dialog) => {
    await dialog.getByLabel("Place").fill("zurich");
    await dialog.getByRole("checkbox", { name: tagName }).check();
  });
  await expect(applied.getByRole("listitem")).toHaveText([/Ada/]);
  await expect(page.getByRole("region", { name: "Applied" })).toContainText("1 of 3");

  await page.getByRole("link", { name: "List", exact: true }).click();
  await expect(page.getByRole("row", { name: /Ada/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Ben|Cleo/ })).toHaveCount(0);

  await page.getByRole("button", { name: "Save view…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Theory in Zürich");
  await page.getByRole("checkbox", { name: "For the team" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: /^Theory in Zürich/ })).toContainText("1");

  await page.getByRole("button", { name: "Place: zurich: remove this filter" }).click();
  await expect(page.getByRole("row", { name: /Cleo/ })).toBeVisible();
  await views.getByRole("button", { name: "Keep these filters in it" }).click();
  await expect(views.getByRole("link", { name: /^Theory in Zürich/ })).toContainText("2");

  const colleague = await signedIn("recruiter");
  await colleague.goto(`/desk/jobs/${job.slug}?view=list`);
  const theirs = colleague.getByRole("navigation", { name: "Saved views" });
  await theirs.getByRole("link", { name: /^Theory in Zürich/ }).click();
  await expect(colleague.getByRole("row", { name: /Ben/ })).toHaveCount(0);
  await expect(colleague).toHaveURL(/tag=/);
  await colleague.getByRole("link", { name: "Triage", exact: true }).click();
  await expect(colleague.getByText("2 left")).toBeVisible();
  await expect(colleague.getByRole("list", { name: "Filters in use" })).toHaveText(new RegExp(tagName));
});

test("a view whose stage is gone says so, and hides nobody silently", async ({ signedIn }) => {
  const job = await createJob();
  await createApplication(job, { fullName: "Ada" });
  const offer = job.stages.find(({ name }) => name === "Offer")?.id ?? "";
  await db.delete(stages).where(eq(stages.id, offer));
  const page = await signedIn("recruiter");
  for (const view of ["board", "triage", "list"]) {
    await page.goto(`/desk/jobs/${job.slug}?view=${view}&stage=${offer}`);
    await expect(page.getByRole("note")).toContainText("A filter names something that is gone.");
    await expect(page.getByRole("list", { name: "Filters in use" })).toContainText("a stage that is gone");
  }
  await page.getByRole("button", { name: "Stage: a stage that is gone: remove this filter" }).click();
  await expect(page.getByRole("row", { name: /Ada/ })).toBeVisible();
});

test("an application is put into a recruiter's care, and back", async ({ signedIn }) => {
  const recruiter = await createUser("recruiter", { name: "Rosa Falk" });
  const job = await createJob();
  const { id } = await createApplication(job, { fullName: "Ada" });
  const page = await signedIn(recruiter);
  await page.goto(`/desk/applications/${id}`);
  await page.getByRole("button", { name: "No recruiter" }).click();
  await page.getByRole("menuitem", { name: "Me", exact: true }).click();
  await expect(page.getByRole("button", { name: "Recruiter: Rosa Falk" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Rosa Falk looks after Ada." })).toBeVisible();
  await page.goto(`/desk/jobs/${job.slug}?recruiter=me`);
  await expect(page.getByRole("list", { name: "Applied" }).getByRole("listitem")).toContainText("Rosa Falk");
});

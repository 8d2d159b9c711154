import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const settingsOf = (slug: string) => `/desk/jobs/${slug}/settings`;

const toast = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

test("a job is made from nothing and read by the public", async ({ signedIn, page }) => {
  const recruiter = await signedIn("recruiter");
  const title = `Assayer ${randomUUID().slice(0, 8)}`;
  const slug = title.toLowerCase().replace(" ", "-");

  await recruiter.goto("/desk/jobs/new");
  await recruiter.getByLabel("Title").fill(title);
  await expect(recruiter.getByLabel("Address")).toHaveValue(slug);
  await recruiter.getByLabel("Salary from").fill("lots");
  await recruiter.getByRole("button", { name: "Create the job as a draft" }).click();
  await expect(recruiter.getByRole("alert").getByText("Enter a team.")).toBeVisible();
  await expect(recruiter.getByLabel("Title")).toHaveValue(title);
  await expect(recruiter.getByLabel("Salary from")).toHaveValue("lots");
  await recruiter.getByLabel("Location").fill("Zürich");
  await recruiter.getByLabel("Team", { exact: true }).fill("Metals");
  await recruiter.getByLabel("Salary from").fill("100,000");
  await recruiter.getByRole("button", { name: "Create the job as a draft" }).click();
  await expect(recruiter).toHaveURL(settingsOf(slug));
  expect((await page.goto(`/jobs/${slug}`))?.status()).toBe(404);

  await recruiter.getByRole("radiogroup", { name: "Status" }).getByLabel("Open").check();
  await recruiter.getByRole("button", { name: "Save status" }).click();
  await expect(recruiter.getByRole("alert").getByText(/Write the posting first/)).toBeVisible();

  await recruiter.getByLabel("Summary").fill("Find out what things are made of.");
  await recruiter
    .getByLabel("Text", { exact: true })
    .fill("## The Role\n\n- Weigh things\n\n<script>alert(1)</script>");
  await expect(
    recruiter.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "The Role" }),
  ).toBeVisible();
  await recruiter.getByRole("button", { name: "Save posting" }).click();
  await toast(recruiter, "Posting saved");

  const questions = recruiter.getByRole("region", { name: "Questions" });
  await questions.getByRole("button", { name: "Add a question" }).click();
  await questions.getByLabel("Question", { exact: true }).last().fill("Which metal?");
  await questions.getByLabel("Kind", { exact: true }).selectOption("One of several");
  await questions.getByLabel("Choices").fill("Gold\nSilver");
  await questions.getByRole("button", { name: "Save questions" }).click();
  await toast(recruiter, "Questions saved");

  await recruiter.getByRole("radiogroup", { name: "Status" }).getByLabel("Open").check();
  await recruiter.getByRole("button", { name: "Save status" }).click();
  await toast(recruiter, "Status saved");

  await expect(async () => {
    await page.goto(`/jobs/${slug}`);
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [2_000] });
  await expect(page.getByText("Weigh things")).toBeVisible();
  expect(await page.content()).not.toContain("alert(1)");
});

test("a stage with applications is renamed, moved and deleted, and loses none of them", async ({
  signedIn,
}) => {
  const recruiter = await signedIn("recruiter");
  const job = await createJob();
  const { fullName } = await createApplication(job, { stage: "Panel", fullName: "Amara Okonkwo" });
  await recruiter.goto(settingsOf(job.slug));
  const panel = recruiter.getByRole("listitem", { name: "Stage 3" });
  await panel.getByLabel("Name", { exact: true }).fill("Onsite");
  await panel.getByRole("button", { name: "Move stage 3 up" }).click();
  const second = recruiter.getByRole("listitem", { name: "Stage 2" });
  await expect(second.getByLabel("Name", { exact: true })).toHaveValue("Onsite");
  await recruiter.getByRole("button", { name: "Add a stage" }).click();
  await recruiter
    .getByRole("listitem", { name: "Stage 5" })
    .getByLabel("Name", { exact: true })
    .fill("References");
  await recruiter.getByRole("button", { name: "Save stages" }).click();
  await expect(recruiter.getByRole("alert").getByText("Enter what candidates read.")).toBeVisible();
  await recruiter.getByRole("listitem", { name: "Stage 5" }).getByLabel("Public name").fill("References");
  await recruiter.getByRole("button", { name: "Save stages" }).click();
  await toast(recruiter, "Stages saved");
  await expect(recruiter.getByRole("alert").filter({ hasText: "problem" })).toHaveCount(0);
  await recruiter.getByRole("button", { name: "Save stages" }).click();
  await recruiter.goto(`/desk/jobs/${job.slug}?view=board`);
  await expect(recruiter.getByRole("list", { name: "References", exact: true })).toHaveCount(1);
  await expect(
    recruiter.getByRole("list", { name: "Onsite", exact: true }).getByRole("link", { name: fullName }),
  ).toBeVisible();

  await recruiter.goto(settingsOf(job.slug));
  await recruiter.getByRole("button", { name: "Delete Onsite…" }).click();
  const dialog = recruiter.getByRole("dialog");
  await dialog.getByRole("button", { name: "Delete stage" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose where");
  await dialog.getByLabel("Move its applications to").selectOption("Offer");
  await dialog.getByRole("button", { name: "Delete stage" }).click();
  await toast(recruiter, "Onsite is deleted.");
  await recruiter.goto(`/desk/jobs/${job.slug}?view=board`);
  await expect(recruiter.getByRole("list", { name: "Onsite", exact: true })).toHaveCount(0);
  await expect(
    recruiter.getByRole("list", { name: "Offer", exact: true }).getByRole("link", { name: fullName }),
  ).toBeVisible();
});

test("two who edit a job at once hear of each other, and lose nothing they typed", async ({ signedIn }) => {
  const job = await createJob();
  const rosa = await createUser("recruiter", { name: "Rosa Falk" });
  const [first, second] = [await signedIn(rosa), await signedIn("recruiter")];
  await Promise.all([first.goto(settingsOf(job.slug)), second.goto(settingsOf(job.slug))]);
  await first.getByLabel("Team", { exact: true }).fill("Alignment");
  await first.getByRole("button", { name: "Save facts" }).click();
  await toast(first, "Facts saved");
  await second.getByLabel("Team", { exact: true }).fill("Interpretability");
  await second.getByRole("button", { name: "Save facts" }).click();
  await expect(second.getByRole("alert").getByText(/Rosa Falk changed this job/)).toBeVisible();
  await expect(second.getByLabel("Team", { exact: true })).toHaveValue("Interpretability");
  await second.getByRole("button", { name: "Save facts" }).click();
  await toast(second, "Facts saved");
  await second.reload();
  await expect(second.getByLabel("Team", { exact: true })).toHaveValue("Interpretability");
});

test("a disabled colleague is out at their next request", async ({ signedIn }) => {
  const mo = await createUser("hiring_manager", { name: `Mo Manager ${randomUUID().slice(0, 8)}` });
  const [admin, theirs] = [await signedIn("admin"), await signedIn(mo)];
  await theirs.goto("/desk/settings/account");
  await expect(theirs.getByRole("heading", { name: "Your account" })).toBeVisible();
  await admin.goto("/desk/settings/users");
  await admin.getByRole("button", { name: `Disable ${mo.name}…` }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await toast(admin, `${mo.name} is disabled and signed out.`);
  await theirs.goto("/desk/settings/account");
  await expect(theirs).toHaveURL(/\/sign-in/);
});

test("an invited colleague chooses a password and is in; the link works once", async ({ signedIn, page }) => {
  const admin = await signedIn("admin");
  const name = `Ines ${randomUUID().slice(0, 8)}`;
  await admin.goto("/desk/settings/users");
  await admin.getByRole("button", { name: "Invite a colleague" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Email").fill(`${randomUUID()}@lab.org`);
  await dialog.getByLabel("Recruiter").check();
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  const link = await admin.getByLabel("Invitation link").inputValue();
  await page.goto(link);
  await page.getByLabel("New password").fill("a sentence that is long");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await admin.getByRole("button", { name: `Change the role of ${name}` }).click();
  await admin.getByRole("dialog").getByLabel("Interviewer").check();
  await admin.getByRole("dialog").getByRole("button", { name: "Change role" }).click();
  await toast(admin, `${name} is now interviewer.`);
  expect((await page.goto("/desk/jobs/new"))?.status()).toBe(404);
});

test("the last admin stays", async ({ signedIn }) => {
  const admins = await db.select().from(users).where(eq(users.role, "admin"));
  const last = await createUser("admin", { name: "Ada Last", isDemo: false });
  const admin = await signedIn(last);
  await admin.goto("/desk/settings/users");
  // Other tests' admins have no password, and the demo's cannot stand in for a real one.
  expect(admins.filter(({ passwordHash, isDemo }) => passwordHash && !isDemo)).toEqual([]);
  await admin.getByRole("button", { name: "Disable Ada Last…" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await toast(admin, "This is the last admin. Make somebody else an admin first.");
  await admin.reload();
  await expect(admin.getByRole("heading", { name: "Users" })).toBeVisible();
});

test("a candidate is added by hand, once", async ({ signedIn }) => {
  const recruiter = await signedIn("recruiter");
  const job = await createJob();
  const fullName = `Lin Wen-Li ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID()}@lab.org`;
  const resume = Buffer.from(await makePdf([fullName]));
  const fill = async () => {
    await recruiter.goto(`/desk/jobs/${job.slug}/add`);
    await recruiter
      .getByLabel("Résumé")
      .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: resume });
    await recruiter.getByLabel("Full name").fill(fullName);
    await recruiter.getByLabel("Email").fill(email);
    await recruiter.getByLabel("Source").selectOption("Referral");
    await recruiter.getByRole("button", { name: "Add candidate" }).click();
  };
  await fill();
  await expect(recruiter).toHaveURL(/\/desk\/applications\//);
  await expect(recruiter.getByRole("heading", { name: fullName })).toBeVisible();
  await fill();
  await expect(
    recruiter.getByRole("alert").getByText(/has an application for this job already/),
  ).toBeVisible();
  await recruiter.getByRole("link", { name: "Open the application" }).click();
  await expect(recruiter.getByRole("heading", { name: fullName })).toBeVisible();
});

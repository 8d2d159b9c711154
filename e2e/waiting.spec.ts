import { subDays } from "date-fns";
import { db } from "@/db/client";
import { messages } from "@/db/schema";
import { filterBy } from "./filter-dialog";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

async function makeWorld() {
  const manager = await createUser("hiring_manager", { name: "Mina Berg" });
  const reviewer = await createUser("interviewer", { name: "Ivo Brandt" });
  const job = await createJob({ title: "Alignment engineer", members: [manager] });
  const since = (days: number) => ({ stageEnteredAt: subDays(new Date(), days) });
  await createApplication(job, { fullName: "Late Lena", reviewers: [reviewer], ...since(12) });
  await createApplication(job, { fullName: "Later Lars", ...since(20) });
  await createApplication(job, { fullName: "Due Dora", ...since(6) });
  const asking = await createApplication(job, { fullName: "Asking Anna", ...since(1) });
  await db.insert(messages).values({
    applicationId: asking.id,
    author: "candidate",
    userId: manager.id,
    body: "And now?",
    visibleAt: new Date(),
    createdAt: new Date(),
  });
  return { manager, job };
}

test("home says who waits, and each number leads to exactly those", async ({ signedIn }) => {
  const { manager, job } = await makeWorld();
  const page = await signedIn(manager);
  await page.goto("/desk");
  const waiting = page.getByRole("region", { name: "Who is waiting" });
  await expect(waiting.getByRole("link", { name: /^Late/ }).first()).toHaveText("Later Lars");
  await expect(waiting.getByRole("link", { name: "Mina Berg 1" })).toBeVisible();
  await waiting.getByRole("link", { name: "Past the promise: all 2" }).click();
  await expect(page.getByText("2 applications, who waits longest first")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText([/Later Lars/, /Late Lena/]);
  await page.getByRole("link", { name: /Due by tomorrow/ }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText([/Due Dora/]);
  await page.getByRole("link", { name: /Feedback owed/ }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText([/Late Lena.*Ivo Brandt/]);

  await page.goto("/desk");
  await page.getByRole("link", { name: "2 late in Alignment engineer" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/jobs/${job.slug}\\?view=list`));
  await expect(page.getByRole("link", { name: "Later Lars" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Due Dora" })).toHaveCount(0);
  await filterBy(page, (dialog) => dialog.getByLabel("Waiting").selectOption("Answer owed"));
  await expect(page.getByRole("row").filter({ hasText: "Asking Anna" })).toContainText("Answer owed");
  await expect(page.getByRole("link", { name: "Later Lars" })).toHaveCount(0);
});

test("the board marks the same, and its late number leads to them", async ({ signedIn }) => {
  const { manager, job } = await makeWorld();
  const page = await signedIn(manager);
  await page.goto(`/desk/jobs/${job.slug}`);
  const applied = page.getByRole("list", { name: "Applied" });
  await expect(applied.getByRole("listitem").filter({ hasText: "Asking Anna" })).toContainText("Answer owed");
  await expect(applied.getByRole("listitem").filter({ hasText: "Due Dora" })).toContainText(
    "due by tomorrow",
  );
  await page.getByRole("link", { name: "2 late" }).click();
  await expect(page.getByRole("link", { name: "Late Lena" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Asking Anna" })).toHaveCount(0);
});

test("a colleague asks for the daily mail, and stops it", async ({ signedIn }) => {
  const page = await signedIn("recruiter");
  await page.goto("/desk/settings/account");
  const wish = page.getByLabel("Mail me once a day who is waiting");
  const save = page
    .getByRole("region")
    .or(page.getByRole("main"))
    .getByRole("button", { name: "Save", exact: true });
  await wish.check();
  await save.first().click();
  await expect(page.getByRole("status").filter({ hasText: "from tomorrow on" })).toBeVisible();
  await page.reload();
  await expect(wish).toBeChecked();
  await wish.uncheck();
  await save.first().click();
  await expect(page.getByRole("status").filter({ hasText: "no more" })).toBeVisible();
});

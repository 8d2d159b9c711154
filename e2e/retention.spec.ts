import { randomUUID } from "node:crypto";
import { subMonths } from "date-fns";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, mailOutbox } from "@/db/schema";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { createApplication, createJob, expect, test } from "./fixtures";

const nameOf = async (id: string) =>
  (await db.select().from(applications).where(eq(applications.id, id)))[0]?.fullName;

test("an admin reads who is due before anything happens, and holds one of them", async ({ signedIn }) => {
  const job = await createJob({ title: `Keeper ${randomUUID()}` });
  const name = `Held ${randomUUID().slice(0, 8)}`;
  const { id } = await createApplication(job, {
    fullName: name,
    status: "rejected",
    endedAt: subMonths(new Date(), 150),
  });
  const page = await signedIn("admin");
  await page.goto("/desk/settings/retention");
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText(job.title);
  await row.getByRole("link", { name: "Set a hold" }).click();
  await page.getByLabel("Reason").fill("Case 7");
  await page.getByRole("button", { name: "Set a legal hold" }).click();
  await expect(page.getByText("Case 7")).toBeVisible();
  await page.goto("/desk/settings/retention");
  await expect(row.getByRole("link", { name: "Legal hold" })).toBeVisible();
  expect(await nameOf(id)).toBe(name);
});

test.describe.configure({ timeout: 180_000 });

test("a candidate whose data the law keeps is told so, and erased when that ends", async ({
  page,
  signedIn,
}) => {
  const email = `${randomUUID()}@candidate.example`;
  const { id, candidateId } = await createApplication(await createJob(), { email });
  const admin = await signedIn("admin");
  await admin.goto(`/desk/applications/${id}/hold`);
  await admin.getByLabel("Reason").fill("Case 8");
  await admin.getByRole("button", { name: "Set a legal hold" }).click();
  await expect(admin.getByText("Case 8")).toBeVisible();

  const own = new URL(await db.transaction((tx) => issueCandidateLink(tx, candidateId)));
  await page.goto(own.pathname + own.search);
  await page.getByRole("link", { name: "Erase everything about me" }).click();
  await page.getByRole("button", { name: "Send me the mail to confirm" }).click();
  await expect(page.getByText("Nothing is erased until you confirm.")).toBeVisible();
  const asked = and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, "erasure_asked"));
  const link = new URL((await db.select().from(mailOutbox).where(asked))[0]?.link ?? "");
  await page.goto(link.pathname + link.search);
  await page.getByRole("button", { name: "Erase everything now" }).click();
  await expect(page.getByText("We have your request, and may not erase your data yet")).toBeVisible();
  await page.goto("/de/application");
  await expect(page.getByText("wir dürfen Ihre Daten noch nicht löschen")).toBeVisible();

  await admin.reload();
  await expect(admin.getByText("This person has asked to be erased.")).toBeVisible();
  await admin.getByRole("button", { name: "Lift the legal hold" }).click();
  await expect.poll(() => nameOf(id), { timeout: 90_000 }).toBe("Erased at the person's request");
});

test("a candidate may wish to be kept for other roles, and take it back", async ({ page }) => {
  const { candidateId } = await createApplication(await createJob());
  const own = new URL(await db.transaction((tx) => issueCandidateLink(tx, candidateId)));
  await page.goto(own.pathname + own.search);
  await page.getByRole("button", { name: "Keep me for other roles" }).click();
  await page.getByRole("button", { name: "Do not keep me longer" }).click();
  await expect(page.getByRole("button", { name: "Keep me for other roles" })).toBeVisible();
});

import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { createApplication, createJob, expect, test } from "./fixtures";

async function openOwnPage(page: Page, candidateId: string) {
  const link = await db.transaction((tx) => issueCandidateLink(tx, candidateId));
  const { pathname, search } = new URL(link);
  await page.goto(pathname + search);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const day = 24 * 3600 * 1000;

test("a candidate's page shows the line, what comes next, and that we are late and know it, without a script", async ({
  page,
}) => {
  const job = await createJob({ title: "Research Scientist" });
  const { id, candidateId } = await createApplication(job, { stage: "Résumé review" });
  await openOwnPage(page, candidateId);
  const line = page.getByRole("list", { name: "Steps" });
  await expect(line.getByRole("listitem")).toHaveCount(5);
  await expect(line.locator("[aria-current=step]")).toContainText("Under review by the research team");
  await expect(line.getByRole("listitem").last()).toHaveText("Decision");
  await expect(page.getByText(/You hear from us by/)).toBeVisible();
  await expect(page.getByText("What comes next: Panel interviews.")).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);

  const stageEnteredAt = new Date(Date.now() - 20 * day);
  await db.update(applications).set({ stageEnteredAt }).where(eq(applications.id, id));
  await page.reload();
  await expect(page.getByText("We are late, and we know it.")).toBeVisible();
  await page.goto("/de/application");
  await expect(page.getByText("Wir sind zu spät, und wir wissen es.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a candidate withdraws with a reason that staff read, and takes it back", async ({
      page,
      signedIn,
    }) => {
      const job = await createJob({ title: "Research Scientist" });
      const { id, candidateId } = await createApplication(job, { stage: "Panel" });
      await openOwnPage(page, candidateId);
      await page.getByRole("link", { name: "Withdraw this application" }).click();
      await page.getByLabel("Your reason").fill("x".repeat(2_001));
      await page.getByRole("button", { name: "Withdraw my application" }).click();
      await expect(page.getByRole("alert")).toContainText("at most 2,000 characters");
      await page.getByLabel("Your reason").fill("I took another offer");
      await page.getByRole("button", { name: "Withdraw my application" }).click();
      await expect(page.getByText("You withdrew this application.")).toBeVisible();

      const desk = await signedIn("recruiter");
      await desk.goto(`/desk/applications/${id}`);
      await expect(desk.getByText("by the candidate: I took another offer")).toBeVisible();

      await page.getByRole("button", { name: "Take it back" }).click();
      await expect(page.getByText("Where it is now")).toBeVisible();
      await expect(page.locator("[aria-current=step]")).toContainText("Panel interviews");
    });
  });
}

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { makePdf } from "@/lib/testing/make-files";
import { expect, test } from "./fixtures";

/** The whole main job on the seeded posting, through the doors that people use: nobody's cookie is set here. */
const job = "/desk/jobs/research-scientist";
const demoPassword = process.env.DEMO_PASSWORD ?? "";

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(`${name}@example.com`);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

test("from a candidate's application to a hiring decision", async ({ browser, baseURL, page }) => {
  test.slow();
  const fullName = `Amara Okonkwo-Lindqvist ${randomUUID().slice(0, 8)}`;
  const research = "Sparse autoencoders recover features that probes miss";

  await test.step("a candidate reads the posting on a phone and applies", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    // Other tests may have opened roles of the same name.
    const seeded = page.locator('[href="/jobs/research-scientist"]');
    await page.getByRole("link", { name: "Research Scientist" }).and(seeded).click();
    await page.getByRole("link", { name: "Apply for this role" }).first().click();
    await page.getByLabel("Résumé").setInputFiles({
      name: "résumé.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(await makePdf([fullName, research])),
    });
    await page.getByLabel("Full name").fill(fullName);
    await page.getByLabel("Email").fill(`${randomUUID()}@candidate.example`);
    await page
      .getByLabel("Why do you want to work on AI safety?")
      .fill("Because it is early enough to matter.");
    await page.getByLabel("Interpretability").check();
    await page
      .getByRole("radiogroup", { name: "Will you now or in the future require sponsorship for employment?" })
      .getByLabel("No")
      .check();
    await page.getByLabel("I agree to the processing of my data").check();
    await page.getByRole("button", { name: "Submit application" }).click();
    await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  });

  const recruiter = await (await browser.newContext({ baseURL })).newPage();
  await test.step("a recruiter finds them on the board and moves them on", async () => {
    await signInAs(recruiter, "recruiter");
    await recruiter.goto(`${job}?view=board`);
    const applied = recruiter.getByRole("list", { name: "Applied", exact: true });
    const card = applied.getByRole("listitem").filter({ hasText: fullName });
    await card.getByRole("button", { name: "Move to…" }).click();
    await recruiter.getByRole("menuitem", { name: "Résumé review" }).click();
    await expect(recruiter.getByRole("status").filter({ hasText: "Résumé review" })).toBeVisible();
    const review = recruiter.getByRole("list", { name: "Résumé review", exact: true });
    await expect(review.getByRole("link", { name: fullName })).toBeVisible();
    await recruiter.reload();
    await review.getByRole("link", { name: fullName }).click();
    await expect(recruiter.getByRole("heading", { name: fullName, level: 1 })).toBeVisible();
  });

  await test.step("and asks an interviewer for feedback", async () => {
    await recruiter.getByRole("button", { name: /Ask/ }).first().click();
    await recruiter.getByLabel("Mina Park").check();
    await recruiter.getByRole("button", { name: /^Ask/ }).last().click();
    await expect(recruiter.getByText("Mina Park").first()).toBeVisible();
  });

  const interviewer = await (await browser.newContext({ baseURL })).newPage();
  await test.step("the interviewer, who sees nobody else's verdict, leaves theirs", async () => {
    await signInAs(interviewer, "interviewer");
    await interviewer.getByRole("link", { name: fullName }).first().click();
    await interviewer.getByRole("radiogroup", { name: "Recommendation" }).getByLabel("Strong yes").check();
    await interviewer.getByLabel("Comment").fill("I would work with this person tomorrow.");
    await interviewer.getByRole("button", { name: "Submit scorecard" }).click();
    await expect(interviewer.getByText(/submitted/i).first()).toBeVisible();
  });

  await test.step("the recruiter reads it, and hires", async () => {
    await recruiter.reload();
    await expect(recruiter.getByText("I would work with this person tomorrow.")).toBeVisible();
    await recruiter.getByRole("button", { name: "Move to…" }).click();
    await recruiter.getByRole("menuitem", { name: "Hired" }).click();
    await expect(recruiter.getByRole("status").filter({ hasText: "Hired" })).toBeVisible();
    await recruiter.reload();
    const hired = recruiter.getByRole("main").getByText("Hired").filter({ visible: true });
    await expect(hired.first()).toBeVisible();
  });
});

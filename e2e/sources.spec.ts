import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications } from "@/db/schema";
import { newId } from "@/lib/ids";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

const sourceOf = async (email: string) => {
  const [row] = await db
    .select({ source: applications.source })
    .from(applications)
    .where(eq(applications.email, email));
  return row?.source;
};

test("a recruiter makes a share link, and whoever applies from it without JavaScript has it as their source", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const job = await createJob({ title: "Interpretability lead" });
  const desk = await signedIn("recruiter");
  await desk.goto(`/desk/jobs/${job.slug}/settings#share`);
  const name = desk.getByLabel("Name of the place");
  const list = desk.getByRole("list", { name: "Share links" });
  await expect(async () => {
    await name.fill("NeurIPS 2026");
    await desk.getByRole("button", { name: "Make a link" }).click();
    await expect(list).toContainText(`/jobs/${job.slug}?source=neurips-2026`, { timeout: 2_000 });
  }).toPass();

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const posting = await page.goto(`/jobs/${job.slug}?source=neurips-2026`);
  expect(await posting?.text()).not.toMatch(/<script(?![^>]*application\/ld\+json)/);
  await page.getByRole("link", { name: "Apply for this role" }).first().click();
  const email = `${newId()}@candidate.org`;
  const buffer = Buffer.from(await makePdf(["Amara Okonkwo"]));
  await page
    .getByLabel("Résumé", { exact: true })
    .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
  await page.getByLabel("Full name").fill("Amara Okonkwo");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  expect(await sourceOf(email)).toBe("NeurIPS 2026");
  await context.close();
});

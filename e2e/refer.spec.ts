import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { newId } from "@/lib/ids";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

test("an interviewer suggests somebody, who applies from the mail: the desk knows whose idea it was, and why", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const job = await createJob({ title: "Scaling laws researcher" });
  const email = `${newId()}@candidate.org`;
  const desk = await signedIn("interviewer");
  await desk.goto(`/desk/refer?job=${job.slug}`);
  await expect(desk.getByLabel("For which role")).toHaveValue(job.id);
  await desk.getByLabel("Their name").fill("Camila Restrepo");
  await desk.getByLabel("Their e-mail").fill(email);
  await desk.getByLabel("Why you think of them").fill("Her thesis on loss curves is the best I read.");
  await desk.getByRole("button", { name: "Suggest them" }).click();
  await expect(desk.getByText("They know that I suggest them, and do not mind")).toBeVisible();
  await desk.getByLabel("They know that I suggest them, and do not mind").check();
  await desk.getByRole("button", { name: "Suggest them" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Camila Restrepo hears from us" })).toBeVisible();

  const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.toEmail, email));
  const link = new URL(mail?.link ?? "");
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link.pathname + link.search);
  await page.getByRole("link", { name: "Apply for this role" }).first().click();
  const buffer = Buffer.from(await makePdf(["Camila Restrepo"]));
  await page
    .getByLabel("Résumé", { exact: true })
    .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
  await page.getByLabel("Full name").fill("Camila Restrepo");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  await context.close();

  const recruiter = await signedIn("recruiter");
  await recruiter.goto(`/desk/jobs/${job.slug}?view=list`);
  await recruiter.getByRole("link", { name: "Camila Restrepo" }).click();
  await expect(recruiter.getByText("Referral: Her thesis on loss curves is the best I read.")).toBeVisible();
  await expect(recruiter.getByText("Referral", { exact: true })).toBeVisible();
});

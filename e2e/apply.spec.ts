import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { answers, applications, mailOutbox, questions } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

type Resume = { name: string; mimeType: string; buffer: Buffer };

const why = "Why do you want to work on AI safety?";
const pdf = async (): Promise<Resume> => ({
  name: "Résumé Amara.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist"])),
});
const largeFile: Resume = {
  name: "large.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.alloc(12 * 1024 * 1024, "%PDF-1.7\n"),
};

async function openForm(page: Page) {
  const job = await createJob({ title: "Research Scientist" });
  await db.insert(questions).values([
    { jobId: job.id, kind: "long_text", label: why, isRequired: true, position: 0 },
    { jobId: job.id, kind: "choices", label: "Areas", options: ["Alignment", "Robustness"], position: 1 },
    { jobId: job.id, kind: "yes_no", label: "Sponsorship", position: 2 },
  ]);
  await page.goto(`/jobs/${job.slug}/apply`);
  return job;
}

const newEmail = () => `${randomUUID()}@candidate.example`;

async function fillIn(page: Page, email: string, resume: Resume) {
  await page.getByLabel("Résumé").setInputFiles(resume);
  await page.getByLabel("Cover letter").fill("Dear team,\nשלום 🧪");
  await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("GitHub").fill("octocat");
  await page.getByLabel(why).fill("Because it matters.");
  await page.getByLabel("Robustness").check();
  await page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No").check();
  await page.getByLabel("I agree to the processing of my data").check();
}

const submit = (page: Page) => page.getByRole("button", { name: "Submit application" }).click();

/** By its name: Next's own announcer of routes is an alert, too. */
const summaryOf = (page: Page) => page.getByRole("alert", { name: "Your application is not sent yet" });

async function receivedReference(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  await expect(page.getByText("If you applied for this role before")).toBeVisible();
  const text = await page.getByRole("main").innerText();
  return /AS-\w{4}-\w{4}/.exec(text)?.[0] ?? "";
}

const storedFor = (email: string) => db.select().from(applications).where(eq(applications.email, email));

async function expectKept(page: Page, email: string) {
  await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Cover letter")).toHaveValue("Dear team,\nשלום 🧪");
  await expect(page.getByLabel(why)).toHaveValue("Because it matters.");
  await expect(page.getByLabel("Robustness")).toBeChecked();
  await expect(page.getByLabel("Alignment")).not.toBeChecked();
  await expect(page.getByRole("radiogroup", { name: "Sponsorship" }).getByLabel("No")).toBeChecked();
  await expect(page.getByLabel("I agree to the processing of my data")).toBeChecked();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a candidate applies, keeps the reference on reload, and sees where they are", async ({ page }) => {
      await openForm(page);
      const email = newEmail();
      await fillIn(page, email, await pdf());
      await submit(page);
      const reference = await receivedReference(page);
      await page.reload();
      expect(await receivedReference(page)).toBe(reference);
      const [stored] = await storedFor(email);
      expect(stored).toMatchObject({ reference, github: "https://github.com/octocat" });
      const given = await db
        .select()
        .from(answers)
        .where(eq(answers.applicationId, stored?.id ?? ""))
        .orderBy(answers.position);
      expect(given.map(({ value }) => value)).toEqual(["Because it matters.", ["Robustness"], "No"]);

      const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.toEmail, email));
      const { pathname, search } = new URL(mail?.link ?? "");
      await page.goto(pathname + search);
      await expect(page).toHaveURL(/\/application$/);
      await expect(page).toHaveTitle(/^Your applications/);
      await expect(page.getByRole("main")).toContainText(reference);
      await expect(page.getByRole("listitem").filter({ hasText: "Received" })).toHaveAttribute(
        "aria-current",
        "step",
      );
      await page.getByRole("button", { name: "Make my links stop working" }).click();
      await expect(page.getByRole("button", { name: "Send me a link" })).toBeVisible();
      await page.goto(pathname + search);
      await expect(page.getByText("This link does not work, or no longer does.")).toBeVisible();
    });

    test("a résumé of 12 MB brings the form back with a sentence and all that was typed", async ({
      page,
    }) => {
      await openForm(page);
      const email = newEmail();
      await fillIn(page, email, largeFile);
      await submit(page);
      await expect(summaryOf(page).getByRole("link", { name: /larger than 10 MB/ })).toBeVisible();
      await expect(page.getByLabel("Résumé")).toHaveAttribute("aria-invalid", "true");
      await expectKept(page, email);
      await page.getByLabel("Résumé").setInputFiles(await pdf());
      await page.waitForTimeout(500);
      expect(await storedFor(email), "correcting a field sends nothing").toHaveLength(0);
      await submit(page);
      await receivedReference(page);
      expect(await storedFor(email)).toHaveLength(1);
    });

    test("what is missing is said in one place and at each field", async ({ page }) => {
      await openForm(page);
      await submit(page);
      const summary = summaryOf(page);
      await expect(summary.getByRole("link", { name: "Full name is missing." })).toBeVisible();
      await expect(summary.getByRole("link", { name: `Please answer: ${why}` })).toBeVisible();
      await expect(page.getByLabel("Full name")).toHaveAccessibleDescription("Full name is missing.");
      await summary.getByRole("link", { name: "Email is missing." }).click();
      await expect(page.getByLabel("Email")).toBeFocused();
    });

    test("a link to one's page is asked for with the same answer for any address", async ({ page }) => {
      await page.goto("/application");
      await page.getByLabel("Email").fill(newEmail());
      await page.getByRole("button", { name: "Send me a link" }).click();
      await expect(page.getByRole("status").getByText("Check your mailbox")).toBeVisible();
    });
  });
}

test("a double click makes one application", async ({ page }) => {
  await openForm(page);
  const email = newEmail();
  await fillIn(page, email, await pdf());
  await page.getByRole("button", { name: "Submit application" }).dblclick();
  await receivedReference(page);
  expect(await storedFor(email)).toHaveLength(1);
});

test("filled in again after going back, the form is answered with the same reference", async ({ page }) => {
  const { slug } = await openForm(page);
  const email = newEmail();
  await fillIn(page, email, await pdf());
  await submit(page);
  const reference = await receivedReference(page);
  await page.goto(`/jobs/${slug}/apply`);
  await fillIn(page, email, await pdf());
  await submit(page);
  expect(await receivedReference(page)).toBe(reference);
  expect(await storedFor(email)).toHaveLength(1);
});

test("in another browser, a repeat is answered like a first application, and the mail tells", async ({
  page,
  browser,
  baseURL,
}) => {
  const { slug } = await openForm(page);
  const email = newEmail();
  await fillIn(page, email, await pdf());
  await submit(page);
  const reference = await receivedReference(page);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.goto(`/jobs/${slug}/apply`);
  await fillIn(other, email.toUpperCase(), await pdf());
  await submit(other);
  const shown = await receivedReference(other);
  expect(shown).not.toBe("");
  expect(shown).not.toBe(reference);
  const words = async (of: Page) => (await of.getByRole("main").innerText()).replace(/AS-\w{4}-\w{4}/, "…");
  expect(await words(other)).toBe(await words(page));
  const stands = await db
    .select()
    .from(mailOutbox)
    .where(
      and(
        eq(mailOutbox.kind, "application_stands"),
        eq(mailOutbox.applicationId, (await storedFor(email))[0]?.id ?? ""),
      ),
    );
  expect(stands[0]?.text).toContain(reference);
  await context.close();
});

test("the focus goes to the summary, and the chosen file stays when the server refuses", async ({ page }) => {
  await openForm(page);
  const email = newEmail();
  await fillIn(page, email, { name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from("hello") });
  await submit(page);
  const summary = summaryOf(page);
  await expect(summary.getByRole("link", { name: /neither a PDF nor a Word document/ })).toBeVisible();
  await expect(summary).toBeFocused();
  await expectKept(page, email);
  expect(await page.getByLabel("Résumé").inputValue()).toContain("cv.pdf");
});

test.describe("when the server cannot be reached", () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("everything stays where it was, and can be sent again", async ({ page, context }) => {
    await openForm(page);
    const email = newEmail();
    await fillIn(page, email, await pdf());
    await context.setOffline(true);
    await submit(page);
    await expect(summaryOf(page)).toContainText("Everything you entered is still here");
    await context.setOffline(false);
    await expectKept(page, email);
    await submit(page);
    await receivedReference(page);
    expect(await storedFor(email)).toHaveLength(1);
  });
});

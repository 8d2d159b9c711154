import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { db } from "@/db/client";
import { applications, mailOutbox } from "@/db/schema";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { makePdf } from "@/lib/testing/make-files";
import { createApplication, createJob, expect, test } from "./fixtures";

/** Somebody at an address that mail would go to, on their own page. */
async function openOwnPage(page: Page) {
  const job = await createJob({ title: "Research Scientist" });
  const email = `${randomUUID()}@candidate.example`;
  const application = await createApplication(job, { email, coverLetter: "My letter" });
  const link = await db.transaction((tx) => issueCandidateLink(tx, application.candidateId));
  const { pathname, search } = new URL(link);
  await page.goto(pathname + search);
  return application;
}

const pdf = async (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(await makePdf(["Amara Okonkwo"])),
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a candidate sends a newer résumé, which staff see first, and corrects how they are called", async ({
      page,
      signedIn,
    }) => {
      const { id } = await openOwnPage(page);
      await page.getByRole("link", { name: "Your documents" }).click();
      await page.getByRole("button", { name: "Send the new résumé" }).click();
      await expect(page.getByRole("alert")).toContainText("missing");
      await page.getByLabel("A new version of your résumé").setInputFiles(await pdf("first.pdf"));
      await page.getByRole("button", { name: "Send the new résumé" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "first.pdf" })).toContainText("Your résumé");
      const other = { ...(await pdf("second.pdf")), buffer: Buffer.from(await makePdf(["Another page"])) };
      await page.getByLabel("A new version of your résumé").setInputFiles(other);
      await page.getByRole("button", { name: "Send the new résumé" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "first.pdf" })).toContainText(
        "An earlier version",
      );

      await page.getByRole("link", { name: "Back to your applications" }).click();
      await page.getByRole("link", { name: "Correct your contact details" }).click();
      await page.getByLabel("Full name").fill("");
      await page.getByLabel("Phone").fill("+49 30 123456");
      await page.getByRole("button", { name: "Save my details" }).click();
      await expect(page.getByRole("alert")).toContainText("Full name is missing.");
      await expect(page.getByLabel("Phone")).toHaveValue("+49 30 123456");
      await page.getByLabel("Full name").fill("Amara Lindqvist");
      await page.getByRole("button", { name: "Save my details" }).click();
      await expect(page.getByRole("heading", { name: "Your applications" })).toBeVisible();

      const desk = await signedIn("recruiter");
      await desk.goto(`/desk/applications/${id}`);
      await expect(desk.getByRole("heading", { name: "Amara Lindqvist" })).toBeVisible();
      await expect(desk.getByRole("heading", { name: "Earlier résumé" })).toBeVisible();
      await expect(desk.getByText("sent a new version of their résumé")).toBeVisible();
    });

    test("a candidate has everything erased, confirmed from their mailbox, and staff see that", async ({
      page,
      signedIn,
      baseURL,
    }) => {
      const { id, email } = await openOwnPage(page);
      await page.getByRole("link", { name: "Erase everything about me" }).click();
      await page.getByRole("button", { name: "Send me the mail to confirm" }).click();
      await expect(page.getByText("Nothing is erased until you confirm.")).toBeVisible();
      const asked = and(eq(mailOutbox.toEmail, email), eq(mailOutbox.kind, "erasure_asked"));
      const [mail] = await db.select().from(mailOutbox).where(asked);
      const { pathname, search } = new URL(mail?.link ?? "");
      // A mail scanner follows the link first, and changes nothing.
      await fetch(`${baseURL}${pathname}${search}`);
      await page.goto(pathname + search);
      await expect(page).toHaveURL(/\/application\/erase\/confirm$/);
      await expect(page.getByText("There is no way back")).toBeVisible();
      await page.getByRole("button", { name: "Erase everything now" }).click();
      await expect(page.getByRole("heading", { name: "We are erasing everything" })).toBeVisible();
      await expect
        .poll(
          async () => (await db.select().from(applications).where(eq(applications.id, id)))[0]?.fullName,
          {
            timeout: 60_000,
          },
        )
        .toBe("Erased at the person's request");

      const desk = await signedIn("recruiter");
      await desk.goto(`/desk/applications/${id}`);
      await expect(desk.getByRole("heading", { name: "Erased at the person's request" })).toBeVisible();
      await expect(desk.getByText("erased all that was personal, at the person's request")).toBeVisible();
      await expect(desk.getByText("My letter")).toHaveCount(0);
      await page.goto("/application");
      await expect(page.getByRole("heading", { name: "See your application" })).toBeVisible();
    });
  });
}

test("a candidate downloads all of theirs as one file, and nobody else does", async ({ page }) => {
  await openOwnPage(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything we have from you" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("your-data.zip");
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(new TextDecoder().decode(files["data.json"])).toContain("My letter");
  await page.context().clearCookies();
  await page.goto("/application/download");
  await expect(page).toHaveURL(/\/application$/);
});

test("every page of one's own data is there in German, and none sends a script", async ({ page }) => {
  const { id } = await openOwnPage(page);
  for (const [path, heading] of [
    ["", "Ihre Bewerbungen"],
    [`/${id}/documents`, "Ihre Unterlagen"],
    [`/${id}/withdraw`, "Ihre Bewerbung zurückziehen"],
    ["/details", "Ihre Kontaktdaten"],
    ["/address", "Eine andere E-Mail-Adresse"],
    ["/address/confirm", "Bestätigen: eine andere E-Mail-Adresse"],
    ["/erase", "Alles über Sie löschen"],
    ["/erase/confirm", "Bestätigen: alles über Sie löschen"],
    ["/erase/done", "Wir löschen alles"],
  ]) {
    await page.goto(`/de/application${path}`);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    expect(await page.locator("script").count(), path).toBe(0);
  }
});

test("a candidate is written to at another address once both mailboxes have said yes", async ({ page }) => {
  const { id, email } = await openOwnPage(page);
  const next = `${randomUUID()}@candidate.example`;
  await page.goto("/application/details");
  await page.getByRole("link", { name: "Use another email address" }).click();
  await page.getByLabel("New email address").fill(email);
  await page.getByRole("button", { name: "Send both mails" }).click();
  await expect(page.getByRole("alert")).toContainText("This is the address we have.");
  await page.getByLabel("New email address").fill(next);
  await page.getByRole("button", { name: "Send both mails" }).click();
  await expect(page.getByText("Please confirm in both.")).toBeVisible();
  for (const [mailbox, told] of [
    [next, "One of two is confirmed"],
    [email, "We write to the new address now"],
  ] as const) {
    const asked = and(eq(mailOutbox.toEmail, mailbox), eq(mailOutbox.kind, "address_asked"));
    const link = new URL((await db.select().from(mailOutbox).where(asked))[0]?.link ?? "");
    await page.goto(link.pathname + link.search);
    await page.getByRole("button", { name: "Yes, I read mail here" }).click();
    await expect(page.getByText(told)).toBeVisible();
  }
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  expect(row?.email).toBe(next);
});

import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, type jobs, mailOutbox, postings } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

const words = { title: "Prüferin oder Prüfer", location: "Berlin, Deutschland", summary: "Eine Stelle." };

async function germanJob(values: Partial<typeof jobs.$inferInsert> = {}) {
  const job = await createJob(values);
  const posting = { ...words, jobId: job.id, locale: "de", body: "## Die Stelle\n\n- Prüfen" };
  await db.insert(postings).values({ ...posting, updatedAt: new Date() });
  return job;
}

async function switchTo(page: Page, language: string) {
  await page.locator("summary").click();
  const banner = page.getByRole("banner");
  const named = { name: language, exact: true };
  await banner.getByRole("link", named).or(banner.getByRole("button", named)).click();
}

test("a posting is read in German under /de, by a link, and says where each language is", async ({
  page,
}) => {
  const { slug } = await germanJob();
  await page.goto(`/jobs/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await switchTo(page, "Deutsch");
  await expect(page).toHaveURL(new RegExp(`/de/jobs/${slug}$`));
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Auf diese Stelle bewerben" })).toHaveAttribute(
    "href",
    `/de/jobs/${slug}/apply`,
  );
  const head = (selector: string, name: string) => page.locator(selector).getAttribute(name);
  expect(await head('link[rel="canonical"]', "href")).toMatch(new RegExp(`/de/jobs/${slug}$`));
  expect(await head('link[hreflang="en"]', "href")).toMatch(new RegExp(`[^e]/jobs/${slug}$`));
  expect(await head('link[hreflang="de"]', "href")).toMatch(new RegExp(`/de/jobs/${slug}$`));
  expect(await head('meta[property="og:locale"]', "content")).toBe("de_DE");
  const ld = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(ld).toMatchObject({ title: words.title, inLanguage: "de" });
});

test("without a German posting the English one stands there, and says that it is English", async ({
  page,
}) => {
  const { slug } = await createJob({ title: "Prover of things" });
  await page.goto(`/de/jobs/${slug}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  const heading = page.getByRole("heading", { level: 1, name: "Prover of things" });
  await expect(heading).toHaveAttribute("lang", "en");
  await expect(page.getByText("Über diese Stelle").or(page.getByText("Ort", { exact: true }))).toBeVisible();
});

test("nobody is sent to a language by what their browser prefers, and caches need not know it", async ({
  request,
}) => {
  const { slug } = await germanJob();
  for (const path of [`/jobs/${slug}`, "/privacy"]) {
    const answers = await Promise.all(
      ["de-DE,de", "en"].map((language) => request.get(path, { headers: { "accept-language": language } })),
    );
    const [german, english] = await Promise.all(answers.map((answer) => answer.text()));
    expect(german, path).toBe(english);
    expect(german, path).toContain('<html lang="en"');
    expect(answers[0]?.headers().vary ?? "", path).not.toMatch(/accept-language|cookie/i);
  }
});

test("what is not there says so in the language of its address", async ({ page }) => {
  for (const path of ["/de/nichts", "/de/jobs/no-such-role", "/de/jobs/no-such-role/apply"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Seite nicht gefunden" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  }
  await page.goto("/en/privacy");
  await expect(page).toHaveURL(/[^n]\/privacy$/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("changing the language of the form keeps what was typed", async ({ page }) => {
      const { slug } = await germanJob();
      await page.goto(`/jobs/${slug}/apply`);
      await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
      await page.getByLabel("Cover letter").fill("Dear team,\nשלום 🧪");
      await page.getByLabel("I agree to the processing of my data").check();
      await switchTo(page, "Deutsch");
      await expect(page).toHaveURL(new RegExp(`/de/jobs/${slug}/apply$`));
      await expect(page.getByLabel("Vollständiger Name")).toHaveValue("Amara Okonkwo-Lindqvist");
      await expect(page.getByLabel("Anschreiben")).toHaveValue("Dear team,\nשלום 🧪");
      await expect(page.getByLabel("Ich bin mit der Verarbeitung")).toBeChecked();
      await switchTo(page, "English");
      await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
    });

    test("somebody applies in German, and is answered in German from then on", async ({ page }) => {
      const { slug, id } = await germanJob();
      const email = `${randomUUID()}@candidate.example`;
      await page.goto(`/de/jobs/${slug}/apply`);
      await page.getByRole("button", { name: "Bewerbung senden" }).click();
      await expect(page.getByRole("alert", { name: "Ihre Bewerbung ist noch nicht gesendet" })).toContainText(
        "Hier fehlt noch etwas: Vollständiger Name.",
      );
      const buffer = Buffer.from(await makePdf(["Amara"]));
      await page
        .getByLabel("Lebenslauf")
        .setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer });
      await page.getByLabel("Vollständiger Name").fill("Amara Okonkwo-Lindqvist");
      await page.getByLabel("E-Mail").fill(email);
      await page.getByLabel("Ich bin mit der Verarbeitung").check();
      await page.getByRole("button", { name: "Bewerbung senden" }).click();
      await expect(page.getByRole("heading", { name: "Bewerbung eingegangen" })).toBeVisible();
      await expect(page).toHaveURL(/\/de\/jobs\/.+\/received/);

      const [mail] = await db.select().from(mailOutbox).where(eq(mailOutbox.toEmail, email));
      expect(mail?.subject).toBe(`Ihre Bewerbung ist eingegangen: ${words.title}`);
      expect(mail?.text).toContain("Sie hören innerhalb von 7 Tagen von uns.");
      expect(mail?.link).toContain("/de/application/open?t=");
      const [application] = await db.select().from(applications).where(eq(applications.jobId, id));
      expect(application?.locale).toBe("de");

      await page.goto(new URL(mail?.link ?? "").pathname + new URL(mail?.link ?? "").search);
      await expect(page).toHaveURL(/\/de\/application$/);
      await expect(page.getByRole("heading", { level: 1, name: "Ihre Bewerbungen" })).toBeVisible();
      await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
      await page.getByRole("button", { name: "Diese Seite hier schließen" }).click();
      await expect(page.getByRole("heading", { name: "Ihre Bewerbung ansehen" })).toBeVisible();
    });
  });
}

test("a recruiter writes the German posting in the job's settings", async ({ signedIn, page }) => {
  const job = await createJob();
  const recruiter = await signedIn("recruiter");
  await recruiter.goto(`/desk/jobs/${job.slug}/settings`);
  await recruiter.getByRole("link", { name: "Write the German posting" }).click();
  await recruiter.getByLabel("Title in German").fill(words.title);
  await recruiter.getByLabel("Location in German").fill(words.location);
  await recruiter.getByRole("button", { name: "Save German posting" }).click();
  await expect(recruiter.getByText("Write the posting in this language").first()).toBeVisible();
  await recruiter.getByLabel("Summary in German").fill(words.summary);
  await recruiter.getByLabel("Text in German").fill("## Die Stelle");
  await recruiter.getByRole("button", { name: "Save German posting" }).click();
  await expect(recruiter.getByText("German posting saved")).toBeVisible();
  await page.goto(`/de/jobs/${job.slug}`);
  await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
});

test("the feeds hold the open roles in each language, for any origin, and answer what is known with 304", async ({
  request,
}) => {
  const { slug } = await germanJob({ title: "Prover of things" });
  const hidden = await createJob({ confidential: true });
  // What is kept is made again after ten seconds.
  const fresh = async (path: string) => {
    await expect(async () => {
      expect(await (await request.get(path)).text()).toContain(slug);
    }).toPass({ timeout: 60_000 });
    return request.get(path);
  };
  for (const [path, type, title] of [
    ["/jobs.json", "application/json", words.title],
    ["/feed.xml", "application/atom+xml", "Prover of things"],
    ["/de/feed.xml", "application/atom+xml", words.title],
  ] as const) {
    const response = await fresh(path);
    const { etag = "", ...headers } = response.headers();
    expect(headers["content-type"], path).toContain(type);
    expect(headers["access-control-allow-origin"], path).toBe("*");
    expect(headers["cache-control"], path).toContain("s-maxage");
    const text = await response.text();
    expect(text, path).toContain(title);
    expect(text, path).not.toContain(hidden.slug);
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect([304, 200], path).toContain(again.status());
    if (again.status() === 200) expect(again.headers().etag, path).not.toBe(etag);
  }
});

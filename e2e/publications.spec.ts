import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, publications, publicationTexts } from "@/db/schema";
import { makePdf } from "@/lib/testing/make-files";
import { createJob, expect, test } from "./fixtures";

const library = `@article{first, title={The {First} paper}, author={Roe, R. and Okonkwo-Lindqvist, A. and Poe, P.}, year=2020, doi={10.1000/first}}
@article{broken, title={Never closed, year=2021
@inproceedings{second, title={M{\\"u}ller's second paper}, author={M{\\"u}ller, J. and Others, The}, booktitle={ICLR}, year=2022}
@misc{again, title={The first paper}, author={Roe, R.}}`;

const pdf = async () => ({
  name: "cv.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(await makePdf(["Amara Okonkwo-Lindqvist"])),
});

const read = (page: Page) => page.getByRole("button", { name: "Read my publications" });
const entry = (page: Page, title: string) => page.getByRole("group", { name: title });
const found = (page: Page) => page.getByText("2 publications · 1 duplicate was left out");
const place = (page: Page, title: string) => entry(page, title).getByLabel("Your place among the authors");

async function openForm(page: Page) {
  const job = await createJob({ title: "Research Scientist" });
  await page.goto(`/jobs/${job.slug}/apply`);
  return job;
}

async function finish(page: Page): Promise<string> {
  const email = `${randomUUID()}@candidate.example`;
  await page.getByLabel("Résumé").setInputFiles(await pdf());
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("I agree to the processing of my data").check();
  await page.getByRole("button", { name: "Submit application" }).click();
  await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
  return email;
}

async function keptFor(email: string) {
  const [application] = await db.select().from(applications).where(eq(applications.email, email));
  const rows = await db
    .select()
    .from(publications)
    .where(eq(publications.applicationId, application?.id ?? ""))
    .orderBy(asc(publications.position));
  return { application, rows };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a candidate pastes a library, corrects a place, selects a paper, and colleagues read it", async ({
      page,
      signedIn,
    }) => {
      await openForm(page);
      await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
      await page.getByLabel("Publications", { exact: true }).fill(library);
      await read(page).click();
      await expect(found(page)).toBeVisible();
      await expect(page.getByText("Line 2 (broken): a brace or quotation mark is not closed.")).toBeVisible();
      await expect(page.getByLabel("Full name")).toHaveValue("Amara Okonkwo-Lindqvist");
      await expect(page.getByLabel("Publications", { exact: true })).toHaveValue(library);
      await expect(place(page, "The First paper")).toHaveValue("2");
      await expect(place(page, "Müller's second paper")).toHaveValue("");
      const link = entry(page, "The First paper").getByRole("link", { name: /DOI 10.1000\/first/ });
      await expect(link).toHaveAttribute("href", "https://doi.org/10.1000/first");
      await expect(link).toHaveAttribute("rel", /noopener/);

      await place(page, "Müller's second paper").selectOption("2. The Others");
      await place(page, "The First paper").selectOption("I am not listed by name");
      await entry(page, "Müller's second paper").getByRole("checkbox").check();
      await entry(page, "Müller's second paper").getByLabel("Your own contribution").fill("I proved it.");
      const { application, rows } = await keptFor(await finish(page));
      expect(rows).toMatchObject([
        { title: "The First paper", authorPlace: null, isSelected: false, contribution: null },
        { title: "Müller's second paper", authorPlace: 2, isSelected: true, contribution: "I proved it." },
      ]);

      const desk = await signedIn("recruiter");
      await desk.goto(`/desk/applications/${application?.id}`);
      const section = desk.getByRole("region", { name: "Publications" });
      await expect(section).toContainText("2 papers · 1 selected");
      await expect(section.getByRole("listitem").first()).toContainText("Müller's second paper");
      await expect(section.getByRole("listitem").first()).toContainText("second of 2");
      await expect(section.getByRole("listitem").first()).toContainText("I proved it.");
      await expect(section.getByRole("link", { name: "DOI 10.1000/first" })).toHaveAttribute(
        "rel",
        /noopener/,
      );
      await desk
        .getByRole("navigation", { name: "Evidence" })
        .getByRole("link", { name: "Publications" })
        .click();
      await expect(section).toBeInViewport();
    });

    test("a file in any encoding is put to what was typed and read", async ({ page }) => {
      await openForm(page);
      await page.getByLabel("Full name").fill("Jürgen Müller");
      await page.getByLabel("Publications", { exact: true }).fill("10.1000/typed");
      await page.getByLabel("BibTeX file").setInputFiles({
        name: "refs.bib",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(
          "@misc{a, title={Über die Dinge}, author={Müller, Jürgen and Roe, R.}}",
          "latin1",
        ),
      });
      if (!javaScriptEnabled) await read(page).click();
      await expect(page.getByText("2 publications", { exact: true })).toBeVisible();
      await expect(place(page, "Über die Dinge")).toHaveValue("1");
      await expect(page.getByLabel("Publications", { exact: true })).toHaveValue(/10\.1000\/typed\s+@misc/);
      const { rows } = await keptFor(await finish(page));
      expect(rows.map(({ title, doi }) => title ?? doi)).toEqual(["Über die Dinge", "10.1000/typed"]);
    });

    test("a picture, a large file and six selected papers are each answered in a sentence", async ({
      page,
    }) => {
      await openForm(page);
      await page.getByLabel("Publications", { exact: true }).fill("10.1000/typed");
      const choose = (buffer: Buffer) =>
        page.getByLabel("BibTeX file").setInputFiles({ name: "a.bib", mimeType: "text/plain", buffer });
      await choose(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]));
      if (!javaScriptEnabled) await read(page).click();
      await expect(page.getByText("We could not read this file.").first()).toBeVisible();
      await choose(Buffer.alloc(5_000_000, "@misc{a, title={A library of five megabytes}}\n"));
      if (!javaScriptEnabled) await read(page).click();
      await expect(page.getByText("This file is larger than 2 MB.").first()).toBeVisible();
      await expect(page.getByLabel("Publications", { exact: true })).toHaveValue("10.1000/typed");

      const six = Array.from({ length: 6 }, (_, index) => `@misc{k${index}, title={Paper number ${index}}}`);
      await page.getByLabel("Full name").fill("Jane Doe");
      await page.getByLabel("Publications", { exact: true }).fill(six.join("\n"));
      await page.getByLabel("BibTeX file").setInputFiles([]);
      await read(page).click();
      for (const box of await page.getByLabel("Select for us to read first").all()) await box.check();
      const part = (number: number) =>
        entry(page, `Paper number ${number}`).getByLabel("Your own contribution");
      for (const number of [0, 1, 2, 5]) await part(number).fill("I ran it.");
      await part(3).fill("x".repeat(301));
      await page.getByRole("button", { name: "Submit application" }).click();
      const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
      await expect(summary.getByRole("link", { name: /You selected 6 publications/ })).toBeVisible();
      await expect(summary.getByRole("link", { name: /There are 301/ })).toBeVisible();
      await summary.getByRole("link", { name: /say in one sentence what your own part was/ }).click();
      if (javaScriptEnabled) await expect(part(4)).toBeFocused();
      await part(4).fill("I wrote it up.");
      await expect(part(3)).toHaveValue("x".repeat(301));
      await entry(page, "Paper number 3").getByRole("checkbox").uncheck();
      const { application } = await keptFor(await finish(page));
      expect(application).toMatchObject({ publicationCount: 6, selectedPublicationCount: 5 });
    });

    test("nothing is asked of whoever has no publications, and Enter in a field still sends the form", async ({
      page,
    }) => {
      await openForm(page);
      await page.getByLabel("Full name").fill("Jane Doe");
      await page.getByLabel("Full name").press("Enter");
      await expect(page.getByRole("alert", { name: "Your application is not sent yet" })).toBeVisible();
      const { application, rows } = await keptFor(await finish(page));
      expect(rows).toEqual([]);
      const typed = await db
        .select()
        .from(publicationTexts)
        .where(eq(publicationTexts.applicationId, application?.id ?? ""));
      expect(typed).toEqual([]);
    });
  });
}

test("the list follows what is typed, counts the sentence, and is done by keyboard alone", async ({
  page,
}) => {
  await openForm(page);
  await page.getByLabel("Full name").fill("Jane Doe");
  await page.getByLabel("Publications", { exact: true }).focus();
  await page.keyboard.insertText("@misc{a, title={A paper of theirs}, author={Roe, R. and Doe, J.}}");
  await expect(page.getByText("1 publication", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("BibTeX file")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(read(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const place = page.getByLabel("Your place among the authors");
  await expect(place).toBeFocused();
  await expect(place).toHaveValue("2");
  await page.keyboard.press("ArrowUp");
  await expect(place).toHaveValue("1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("I ran it.");
  await expect(page.getByLabel("Your own contribution")).toHaveValue("I ran it.");
  await expect(page.getByText("9 of 300 characters")).toBeVisible();
});

test("a dropped file is read like a chosen one", async ({ page }) => {
  await openForm(page);
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["@misc{a, title={A dropped paper}}"], "refs.bib"));
    return data;
  });
  // What is dragged over the page touches it; only a page that listens says this.
  await page.getByLabel("Full name").fill("Mira Sahin");
  await expect(page.getByText("Saved in this browser")).toBeVisible();
  await page.getByLabel("BibTeX file").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(entry(page, "A dropped paper")).toBeVisible();
});

test("500 entries are listed, folded, and sent", async ({ page }) => {
  await openForm(page);
  await page.getByLabel("Full name").fill("Jane Doe");
  const entries = Array.from(
    { length: 500 },
    (_, index) =>
      `@misc{k${index}, title={Paper number ${index}}, author={Roe, R. and Doe, Jane and Poe, P.}, year=2020}`,
  );
  const start = Date.now();
  await page.getByLabel("Publications", { exact: true }).fill(entries.join("\n"));
  await read(page).click();
  await expect(page.getByText("500 publications", { exact: true })).toBeVisible();
  console.log(`500 entries pasted, read and listed: ${Date.now() - start} ms`);
  await expect(page.getByText("Show 480 more")).toBeVisible();
  const { rows } = await keptFor(await finish(page));
  expect(rows).toHaveLength(500);
  expect(rows.every(({ authorPlace }) => authorPlace === 2)).toBe(true);
});

test("what was marked is there again when the form is opened another time", async ({ page }) => {
  await openForm(page);
  const entries = Array.from({ length: 25 }, (_, index) => `@misc{k${index}, title={Paper number ${index}}}`);
  await page.getByLabel("Publications", { exact: true }).fill(entries.join("\n"));
  await read(page).click();
  await page.getByText("Show 5 more").click();
  await entry(page, "Paper number 23").getByRole("checkbox").check();
  await entry(page, "Paper number 23").getByLabel("Your own contribution").fill("I ran it.");
  await page.reload();
  await expect(page.getByText("25 publications", { exact: true })).toBeVisible();
  await page.getByText("Show 5 more").click();
  await expect(entry(page, "Paper number 23").getByRole("checkbox")).toBeChecked();
  await expect(entry(page, "Paper number 23").getByLabel("Your own contribution")).toHaveValue("I ran it.");
});

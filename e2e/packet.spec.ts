import { eq } from "drizzle-orm";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { db } from "@/db/client";
import { answers, publications, questions, stages } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/ids";
import { overrideBlindness } from "@/lib/scorecards/override-blindness";
import type { Rating } from "@/lib/scorecards/schemas";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { expectFine } from "./accessible";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

// Axe and printing take their time on a busy machine.
test.describe.configure({ timeout: 300_000 });

const forms = /m(?:ü|u|ue)ller|j(?:ü|u|ue)rgen|jmx81/i;
const passage = "Jürgen Müller led the interpretability group";

/** A person with an answer, a paper, six who wrote and one who has still to. */
async function makePanel() {
  const job = await createJob({ title: "Research Scientist, Interpretability" });
  const mira = await createUser("admin", { name: "Mira Chen-Featherstonehaugh" });
  const names = [
    "Ada Byron",
    "Bo Holm-Christensen",
    "Cleo Marsh",
    "Dora Abernathy-Wolfeschlegel",
    "Eli Grün",
  ];
  const others = await Promise.all(names.map((name) => createUser("interviewer", { name })));
  const waiting = await createUser("interviewer", { name: "Finn Wait" });
  const { id } = await createApplication(job, {
    fullName: "Jürgen Müller",
    email: `jmx81-${newId().slice(-6)}@candidate.test`,
    affiliation: "ETH Zürich",
    coverLetter: "I, Jürgen Müller, study what models know. ".repeat(40),
    github: "https://github.com/jmx81",
    reviewers: [mira, ...others, waiting],
  });
  const [questionId, answerId] = [newId(), newId()];
  const question = { label: "What did you lead?", kind: "long_text" as const, position: 0 };
  await db.insert(questions).values({ id: questionId, jobId: job.id, ...question, archivedAt: new Date() });
  await db.insert(answers).values({
    id: answerId,
    applicationId: id,
    questionId,
    questionLabel: question.label,
    kind: question.kind,
    value: `${passage} for three years. ${"It grew to twelve people. ".repeat(30)}`,
    position: 0,
  });
  await db.insert(publications).values({
    applicationId: id,
    position: 0,
    title: "Sparse autoencoders at scale",
    authors: ["Jürgen Müller", "Kim Lee"],
    authorPlace: 1,
    isSelected: true,
    doi: "10.5555/abc",
    year: 2025,
  });
  const steps: Rating[] = ["exceeds", "no_evidence", "partly", "meets", "meets"];
  const write = (who: Viewer, rating: Rating) =>
    submitScorecard(who, {
      applicationId: id,
      version: 0,
      recommendation: rating === "no_evidence" ? "no" : "yes",
      comment: `Müller, as ${who.name} sees it. ${"Careful, and quick to say what was not tried. ".repeat(12)}`,
      ratings: job.requirements.map((requirement) => ({
        requirementId: requirement.id,
        requirementVersion: requirement.version,
        rating,
        evidence:
          rating === "no_evidence" ? [] : [{ kind: "answer" as const, sourceId: answerId, quote: passage }],
      })),
    });
  for (const [nth, who] of others.entries()) await write(who, steps[nth] ?? "meets");
  await overrideBlindness(mira, { applicationId: id, reason: "The committee meets at noon." });
  await write(mira, "partly");
  return { id, job };
}

/** What stands on each page of a PDF, line by line, and what it is called. */
async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.flatMap((item) => ("str" in item ? [item] : []));
    pages.push(words.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
  }
  return { pages, text: pages.join("\n"), title: "Title" in info ? String(info.Title) : "" };
}

const headings = ["Recommendations", "Requirements", "Evidence", "Publications", "Answers", "Cover letter"];

test("a packet of one person is read, and printed on A4 and Letter, with the name or without", async ({
  signedIn,
}) => {
  const { id } = await makePanel();
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${id}/panel`);
  await page.getByRole("link", { name: "Packet to print" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Jürgen Müller" })).toBeVisible();
  await expect(page).toHaveTitle(/^Packet on Jürgen Müller/);
  const verdicts = page.getByRole("list", { name: "Recommendations" });
  await expect(verdicts.getByRole("listitem").filter({ hasText: "Mira Chen" })).toContainText(
    "Written after reading others’",
  );
  await expect(page.getByText("Still waiting for Finn Wait.")).toBeVisible();
  await expect(page.getByText("The committee meets at noon.")).toBeVisible();
  await expect(page.getByText("https://doi.org/10.5555/abc")).toBeVisible();
  await expectFine(page, "the packet");

  for (const format of ["A4", "Letter"]) {
    const { pages, text } = await readPdf(await page.pdf({ format }));
    expect(pages.length, format).toBeGreaterThan(2);
    expect(pages.length, format).toBeLessThan(12);
    for (const words of [...headings, "Jürgen Müller", "Finn Wait", "three years", "Not in this packet"]) {
      expect(text, `${words} on ${format}`).toContain(words);
    }
    expect(text).not.toMatch(/Back to the application|Anonymised|Sign out|Print/);
    for (const words of pages) {
      const last = words.trim().split("\n").at(-1)?.trim() ?? "";
      expect(headings, `alone at a foot on ${format}`).not.toContain(last);
    }
  }

  await page.getByRole("link", { name: "Anonymised" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Candidate [0-9A-F]{6}$/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Packet on Candidate /);
  await expect(verdicts).toContainText("[name], as Ada Byron sees it.");
  await page.reload();
  expect(await page.content()).not.toMatch(forms);
  const { text, title } = await readPdf(await page.pdf({ format: "A4" }));
  expect(text).toContain("[name] led the interpretability group");
  expect(`${title} ${text}`).not.toMatch(forms);
  expect(title).toMatch(/^Packet on Candidate /);
  expect(text).not.toContain("ETH");
  await expectFine(page, "the anonymised packet");
});

test("a packet is black on white and cuts nothing, whatever the screen looks like", async ({ signedIn }) => {
  const { id } = await makePanel();
  const page = await signedIn("recruiter");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  // What is left of A4 between its margins.
  await page.setViewportSize({ width: 643, height: 900 });
  await page.goto(`/desk/applications/${id}/packet`);
  const seen = await page.evaluate(() => {
    const cut = [...document.querySelectorAll("article, article *")].filter(
      (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
    );
    const heading = document.querySelector("h1");
    return {
      cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      paper: getComputedStyle(document.body).backgroundColor,
      ink: heading && getComputedStyle(heading).color,
      navigation: [...document.querySelectorAll("nav, header[data-print=hide], button")].filter(
        (element) => element.getClientRects().length > 0,
      ).length,
    };
  });
  expect(seen).toEqual({ cut: [], paper: "rgb(255, 255, 255)", ink: expect.any(String), navigation: 0 });
  expect(["rgb(0, 0, 0)", "rgb(20, 20, 19)"]).toContain(seen.ink);
});

test("who may not know the name gets the anonymised packet alone, whatever they ask for", async ({
  signedIn,
}) => {
  const { id, job } = await makePanel();
  await db.update(stages).set({ anonymity: "names" }).where(eq(stages.jobId, job.id));
  const page = await signedIn("recruiter");
  for (const query of ["", "?as=named", "?as=anonymised"]) {
    await page.goto(`/desk/applications/${id}/packet${query}`);
    await expect(page.getByText("This stage hides who it is, so the packet is anonymised.")).toBeVisible();
    await expect(page.getByRole("link", { name: "With the name" })).toHaveCount(0);
    expect(await page.content()).not.toMatch(forms);
  }
});

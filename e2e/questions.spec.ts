import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, documents, jobs } from "@/db/schema";
import { expect, test } from "./fixtures";
import { expectReceived, fillPerson, newEmail, openForm, pdf, storedAnswers, submit } from "./question-form";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("every kind of question is asked, checked and kept as what it is", async ({ page }) => {
      const email = newEmail();
      const job = await openForm(page);
      await fillPerson(page, email);
      await page.getByLabel("Your plan").fill("Understand the models we build, carefully");
      await page.getByRole("radiogroup", { name: "Do you have a PhD?" }).getByLabel("Yes").check();
      await page.getByRole("radiogroup", { name: "In which field?" }).getByLabel("Another").check();
      await page.getByLabel("Which one?").fill("Géologie 🪨");
      await page.getByLabel("Experience (years)").fill("61");
      await page.getByLabel("Could start on").fill("2025-12-31");
      await page.getByLabel("A demo of yours").fill("javascript:alert(1)");
      await page.getByLabel("A poster").setInputFiles(await pdf("poster.pdf"));
      await submit(page);
      const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
      await expect(summary.getByRole("link")).toHaveText([
        /Your plan can have at most 5 words. There are 6./,
        /at most 60: Experience/,
        /not before 2026-01-01: Could start on/,
        /A demo of yours: enter an address/,
      ]);
      await expect(page.getByLabel("Experience (years)")).toHaveAccessibleDescription(
        /Industry counts. From 0 to 60. .*at most 60/,
      );
      await expect(page.getByLabel("Which one?")).toHaveValue("Géologie 🪨");
      await page.getByLabel("Your plan").fill("Understand the models we build");
      await page.getByLabel("Experience (years)").fill("7,5");
      await page.getByLabel("Could start on").fill("2026-09-01");
      await page.getByLabel("A demo of yours").fill("example.org/demo");
      if (!javaScriptEnabled) {
        await expect(page.getByText("If you had chosen a file here")).toBeVisible();
        await page.getByLabel("Résumé").setInputFiles(await pdf("resume.pdf"));
        await page.getByLabel("A poster").setInputFiles(await pdf("poster.pdf"));
      }
      await submit(page);
      await expectReceived(page);
      expect(await storedAnswers(email)).toEqual({
        "Your plan": { kind: "long_text", value: "Understand the models we build", unit: null },
        "Do you have a PhD?": { kind: "yes_no", value: "Yes", unit: null },
        "In which field?": { kind: "choice", value: "Another", unit: null },
        "Which one?": { kind: "short_text", value: "Géologie 🪨", unit: null },
        Experience: { kind: "number", value: 7.5, unit: "years" },
        "Could start on": { kind: "date", value: "2026-09-01", unit: null },
        "A demo of yours": { kind: "link", value: "https://example.org/demo", unit: null },
        "A poster": { kind: "file", value: "poster.pdf", unit: null },
      });
      const files = await db
        .select({ kind: documents.kind, fileName: documents.fileName })
        .from(documents)
        .innerJoin(applications, eq(applications.id, documents.applicationId))
        .where(and(eq(applications.email, email), eq(applications.jobId, job.id)))
        .orderBy(asc(documents.kind));
      expect(files).toEqual([
        { kind: "resume", fileName: "resume.pdf" },
        { kind: "other", fileName: "poster.pdf" },
      ]);
    });

    test("a question that another answer makes pointless is neither demanded nor kept", async ({ page }) => {
      const email = newEmail();
      await openForm(page);
      await fillPerson(page, email);
      await page.getByLabel("Your plan").fill("Careful work");
      const field = page.getByRole("radiogroup", { name: "In which field?" });
      const phd = page.getByRole("radiogroup", { name: "Do you have a PhD?" });
      const sentence = page.getByText("Answer this only if your answer to “Do you have a PhD?” is Yes.");
      if (javaScriptEnabled) {
        await expect(field).toBeHidden();
        await phd.getByLabel("Yes").check();
        await field.getByLabel("Another").check();
        await page.getByLabel("Which one?").fill("Geology");
        await expect(sentence).toBeHidden();
        await phd.getByLabel("No").check();
        await expect(field).toBeHidden();
        await expect(page.getByLabel("Which one?")).toBeHidden();
      } else {
        await expect(sentence).toBeVisible();
        await phd.getByLabel("No").check();
        await field.getByLabel("Another").check();
        await page.getByLabel("Which one?").fill("Geology");
      }
      await submit(page);
      await expectReceived(page);
      expect(Object.keys(await storedAnswers(email))).toEqual(["Your plan", "Do you have a PhD?"]);
    });

    test("a file of a kind that was not asked for comes back with a sentence at its field", async ({
      page,
    }) => {
      const email = newEmail();
      await openForm(page);
      await fillPerson(page, email);
      await page.getByLabel("Your plan").fill("Careful work");
      await page
        .getByLabel("A poster")
        .setInputFiles({ name: "poster.pdf", mimeType: "application/pdf", buffer: Buffer.from("no PDF") });
      await submit(page);
      const summary = page.getByRole("alert", { name: "Your application is not sent yet" });
      await expect(summary.getByRole("link", { name: /neither a PDF nor a Word document/ })).toBeVisible();
      await expect(page.getByLabel("A poster")).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByLabel("Your plan")).toHaveValue("Careful work");
    });

    test("a job that closes while the form is open says so kindly, and keeps what was written", async ({
      page,
    }) => {
      const email = newEmail();
      const job = await openForm(page);
      await fillPerson(page, email);
      await page.getByLabel("Your plan").fill("Careful work");
      await db.update(jobs).set({ status: "closed" }).where(eq(jobs.id, job.id));
      await submit(page);
      await expect(page.getByText("This role has closed, so we cannot take your application")).toBeVisible();
      await expect(page.getByLabel("Your plan")).toHaveValue("Careful work");
      expect(await storedAnswers(email)).toEqual({});
    });
  });
}

test("words are counted as one writes, and read out once one pauses", async ({ page }) => {
  await openForm(page);
  const plan = page.getByLabel("Your plan");
  await expect(plan).toHaveAccessibleDescription("At most 5 words.");
  await plan.pressSequentially("我们研究 安全");
  await expect(page.getByText("Words: 3 of 5").first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Words: 3 of 5" })).toBeAttached();
  await plan.fill("one two three four five six seven");
  await expect(page.getByText("Words: 7, which is 2 too many").first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "2 too many" })).toBeAttached();
});

test("the whole form is finished by keyboard alone", async ({ page }) => {
  const email = newEmail();
  await openForm(page);
  await page.getByLabel("Résumé").setInputFiles(await pdf("resume.pdf"));
  const tabTo = async (label: string) => {
    for (let step = 0; step < 60; step++) {
      const names = await page.evaluate(() => {
        const { activeElement } = document;
        const group = activeElement?.closest("[role=radiogroup]")?.getAttribute("aria-labelledby");
        const labels =
          activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
            ? [...(activeElement.labels ?? [])].map((one) => one.textContent)
            : [activeElement?.textContent];
        return [...labels, group && document.getElementById(group)?.textContent];
      });
      if (names.includes(label)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no way by Tab to ${label}`);
  };
  await page.getByLabel("Résumé").focus();
  await tabTo("Full name");
  await page.keyboard.type("Amara Okonkwo");
  await tabTo("Email");
  await page.keyboard.type(email);
  await tabTo("Your plan");
  await page.keyboard.type("Careful work");
  await tabTo("Do you have a PhD?");
  await page.keyboard.press("Space");
  await tabTo("In which field?");
  await page.keyboard.press("ArrowDown");
  await tabTo("Which one?");
  await page.keyboard.type("Geology");
  await tabTo("Experience (years)");
  await page.keyboard.type("3");
  await tabTo("I agree to the processing of my data");
  await page.keyboard.press("Space");
  await tabTo("Submit application");
  await page.keyboard.press("Enter");
  await expectReceived(page);
  expect(await storedAnswers(email)).toMatchObject({
    "In which field?": { value: "Another" },
    "Which one?": { value: "Geology" },
    Experience: { value: 3 },
  });
});

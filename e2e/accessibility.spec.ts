import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { postings } from "@/db/schema";
import { issueCandidateLink } from "@/lib/candidates/issue-candidate-link";
import { expectFine, jobWithQuestions, looks, resume } from "./accessible";
import { createApplication, createJob, expect, test } from "./fixtures";

// Axe looks at every element of every state; on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

const library = `@article{one, title={A paper with a fairly long title on what models know}, author={Roe, R. and Okonkwo-Lindqvist, A.}, year=2020, doi={10.1000/one}}
@article{broken, title={Never closed, year=2021
@misc{two, title={Another paper}, author={Poe, P. and others}, url={https://example.org/two}}`;

for (const [name, look] of Object.entries(looks)) {
  test.describe(name, () => {
    test.use({ ...look, contextOptions: { reducedMotion: "reduce" } });

    test("what is only read has no fault that axe finds, and no sideways scrolling", async ({ page }) => {
      const open = await jobWithQuestions(
        "A very long title of a role that goes on for quite some while indeed",
      );
      const paused = await createJob({ status: "paused" });
      const closed = await createJob({ status: "closed" });
      for (const path of [
        "/",
        "/de",
        `/jobs/${open.slug}`,
        `/de/jobs/${open.slug}`,
        `/jobs/${paused.slug}`,
        `/jobs/${closed.slug}`,
        `/jobs/${closed.slug}/apply`,
        "/privacy",
        "/de/privacy",
        "/jobs/no-such-role",
        "/application",
        "/application/open?t=expired",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectFine(page, path);
      }
    });

    test("the form has none: empty, with the language open, refused, filled, sent", async ({ page }) => {
      const { slug } = await jobWithQuestions();
      await page.goto(`/jobs/${slug}/apply`);
      await expectFine(page, "the empty form");
      await page.getByRole("banner").locator("summary").click();
      await expectFine(page, "the open choice of languages");
      await page.getByRole("banner").locator("summary").click();
      await page.getByRole("button", { name: "Submit application" }).click();
      await expect(page.getByRole("alert", { name: "Your application is not sent yet" })).toBeFocused();
      await expectFine(page, "the refused form");
      await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
      await page.getByLabel("Email").fill(`${randomUUID()}@candidate.example`);
      await page.getByLabel("Why do you want this?").fill("Because it matters.");
      await page.getByLabel("I agree to the processing of my data").check();
      await page.getByLabel("Résumé").setInputFiles(await resume());
      await expectFine(page, "the filled form");
      await page.getByRole("button", { name: "Submit application" }).click();
      await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
      await expectFine(page, "the confirmation");
    });

    test("the form has none while a file is on its way, with publications, and after them", async ({
      page,
    }) => {
      const { id, slug } = await jobWithQuestions();
      await db.update(postings).set({ country: "US" }).where(eq(postings.jobId, id));
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      await page.route("**/api/uploads", async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`/jobs/${slug}/apply`);
      await page.getByLabel("Résumé").setInputFiles(await resume());
      await expect(page.getByRole("progressbar")).toBeVisible();
      await expectFine(page, "the form while it uploads");
      release();
      await expect(page.getByText("Your file is uploaded.")).toBeVisible();
      await expectFine(page, "the form with its file uploaded");
      await page.getByLabel("Full name").fill("Amara Okonkwo-Lindqvist");
      await page.getByLabel("Publications", { exact: true }).fill(library);
      await page.getByRole("button", { name: "Read my publications" }).click();
      await page.getByLabel("Select for us to read first").first().check();
      await expectFine(page, "the list of publications");
      await page.getByLabel("Email").fill(`${randomUUID()}@candidate.example`);
      await page.getByLabel("Why do you want this?").fill("Because it matters.");
      await page.getByLabel("I agree to the processing of my data").check();
      await page.getByRole("button", { name: "Submit application" }).click();
      await expect(page.getByRole("link", { name: /say in one sentence/ })).toBeVisible();
      await expectFine(page, "the sentence that is asked for");
      await page.getByLabel("Your own contribution").first().fill("I ran it.");
      await page.getByRole("button", { name: "Submit application" }).click();
      await expect(page.getByRole("heading", { name: "Application received" })).toBeVisible();
      await page.getByRole("link", { name: "Answer voluntary questions about yourself" }).click();
      await expect(page.getByRole("button", { name: "Save my answers" })).toBeVisible();
      await expectFine(page, "the voluntary questions");
      await page.getByRole("button", { name: "Save my answers" }).click();
      await expect(page.getByText("Whatever you chose is saved")).toBeVisible();
      await expectFine(page, "the voluntary questions once answered");
    });

    test("one's own page has none", async ({ page }) => {
      const job = await createJob();
      const application = await createApplication(job, { stage: "Panel" });
      const link = await db.transaction((tx) => issueCandidateLink(tx, application.candidateId));
      const { pathname, search } = new URL(link);
      await page.goto(pathname + search);
      await expect(page.getByRole("heading", { level: 1, name: "Your applications" })).toBeVisible();
      await expectFine(page, "one's own page");
      const { id } = application;
      for (const path of [
        `${id}/withdraw`,
        `${id}/documents`,
        "details",
        "address",
        "erase",
        "erase/confirm",
      ]) {
        await page.goto(`/application/${path}`);
        await expectFine(page, path);
      }
    });
  });
}

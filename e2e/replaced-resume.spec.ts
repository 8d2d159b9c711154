import type { Page } from "@playwright/test";
import { addOwnDocument } from "@/lib/documents/add-own-document";
import { pdfType } from "@/lib/documents/schemas";
import { submitScorecard } from "@/lib/scorecards/submit-scorecard";
import { makePdf } from "@/lib/testing/make-files";
import { addDocument } from "./add-document";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

const passage = "led the interpretability group in Basel";

/** What the page marks, and in which document. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get("evidence") ?? [])];
    if (!(range instanceof Range)) return null;
    const source = range.startContainer.parentElement?.closest<HTMLElement>("[data-source-id]");
    return { text: range.toString(), sourceId: source?.dataset.sourceId };
  });

test("a passage opens where it stood, in the résumé it was taken from, after that was replaced", async ({
  signedIn,
}) => {
  const ada = await createUser("interviewer", { name: "Ada Byron" });
  const job = await createJob();
  const { id, candidateId } = await createApplication(job, { fullName: "Mary Somerville", reviewers: [ada] });
  const pages = ["Curriculum vitae", "Papers", `In 2021 I ${passage}.`];
  const sourceId = await addDocument(id, await makePdf(pages), pdfType);
  const page = await signedIn("recruiter");
  const stateOf = async () =>
    (await (await page.request.get(`/api/documents/${sourceId}/text`)).json()).state;
  await expect.poll(stateOf, { timeout: 60_000 }).toBe("done");
  const evidence = [{ kind: "document" as const, sourceId, quote: passage }];
  const requirement = { requirementId: job.requirements[0]?.id ?? "", requirementVersion: 1 };
  await submitScorecard(ada, {
    applicationId: id,
    version: 0,
    recommendation: "yes",
    comment: "",
    ratings: [{ ...requirement, rating: "meets", evidence }],
  });
  const renewed = new Uint8Array(await makePdf(["Another life", "Nothing of Basel", "The end"]));
  const file = new File([renewed], "new.pdf", { type: pdfType });
  await addOwnDocument({ candidateId }, { applicationId: id, kind: "resume", file });

  await page.goto(`/desk/applications/${id}/panel`);
  await page.getByRole("link", { name: passage }).click();
  await expect(page.getByRole("heading", { name: "Earlier résumé" })).toBeAttached();
  await expect(async () => expect(await marked(page)).toEqual({ text: passage, sourceId })).toPass();
  await expect(page.getByText(passage).first()).toBeInViewport();

  // The same address, kept and opened a day later.
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect(async () => expect(await marked(again)).toEqual({ text: passage, sourceId })).toPass();
});

import { makeDocx, paragraph } from "@/db/seed/resume/docx";
import { docxType, pdfType } from "@/lib/documents/schemas";
import { makeDocxBomb, makePdf, makePdfBomb } from "@/lib/testing/make-files";
import { addDocument } from "./add-document";
import { createApplication, createJob, expect, test } from "./fixtures";

test("a résumé is shown as pages with text to select, and downloads as it was given", async ({
  signedIn,
}) => {
  const { id: applicationId, fullName } = await createApplication(await createJob());
  const bytes = await makePdf(["Sparse autoencoders", "A second page"]);
  await addDocument(applicationId, bytes, pdfType);
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${applicationId}`);

  const resume = page.getByRole("region", { name: `Résumé of ${fullName}` });
  await expect(resume.getByRole("figure", { name: "Page 1 of 2" })).toContainText("Sparse autoencoders");
  await expect(resume.getByRole("figure", { name: "Page 2 of 2" })).toContainText("A second page");
  await expect(resume.locator("canvas").first()).toBeVisible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).first().click();
  expect((await downloading).suggestedFilename()).toBe("résumé 🧪.pdf");
});

test("a Word document is shown as its text", async ({ signedIn }) => {
  const { id: applicationId, fullName } = await createApplication(await createJob());
  const text = "<script>alert(1)</script> 王小明 & co";
  await addDocument(applicationId, makeDocx(paragraph(text)), docxType);
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${applicationId}`);
  await expect(page.getByRole("region", { name: `Résumé of ${fullName}` })).toHaveText(text, {
    timeout: 30_000,
  });
});

test("decompression bombs could not be read, and disturb nothing else", async ({ signedIn }) => {
  test.slow();
  const { id: applicationId } = await createApplication(await createJob());
  const bombs = [
    await addDocument(applicationId, makePdfBomb(400), pdfType),
    await addDocument(applicationId, makeDocxBomb(300), docxType),
  ];
  const harmless = await addDocument(applicationId, await makePdf(["Read all the same"]), pdfType);
  const page = await signedIn("recruiter");
  const textOf = async (id: string) => (await page.request.get(`/api/documents/${id}/text`)).json();
  const soon = { timeout: 90_000 };
  await expect.poll(() => textOf(harmless), soon).toEqual({ state: "done", text: "Read all the same" });
  for (const bomb of bombs) {
    await expect.poll(() => textOf(bomb), soon).toEqual({ state: "unreadable", text: null });
  }
  expect((await page.request.get("/api/health")).status()).toBe(200);
});

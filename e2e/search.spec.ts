import { randomUUID } from "node:crypto";
import { writeNote } from "@/lib/notes/write-note";
import { createApplication, createJob, createUser, expect, test } from "./fixtures";

test("a search without JavaScript shows who was found, in which sentence, and leads there", async ({
  signedIn,
  browser,
  baseURL,
}) => {
  const recruiter = await createUser("recruiter");
  const title = `Search without scripts ${randomUUID()}`;
  const job = await createJob({ title });
  const { id } = await createApplication(job, { fullName: "Nils Noscript" });
  await writeNote(recruiter, {
    applicationId: id,
    body: "Met in Ghent. Plays the theremin well. Call soon.",
  });
  const session = await (await signedIn(recruiter)).context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: session });
  const page = await context.newPage();
  await page.goto("/desk/search");
  await page.getByLabel("Search for").fill("theremin nils");
  await page.getByLabel("Job").selectOption(title);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("1 application, newest first.")).toBeVisible();
  await expect(page.getByText("Plays the theremin well.")).toBeVisible();
  await expect(page.getByText("theremin", { exact: true })).toBeVisible();
  await expect(page).toHaveTitle("Search · Assay");
  await page.getByRole("link", { name: "Nils Noscript" }).click();
  await expect(page.getByRole("heading", { name: "Nils Noscript" })).toBeVisible();
  await context.close();
});

test("the palette opens anywhere by its keys, and leads to a person, a job and a page", async ({
  signedIn,
}) => {
  // Nobody else's, for a search finds everybody's.
  const own = randomUUID().replaceAll(/[^a-f]/g, "");
  const [title, name] = [`Palaeographer of ${own}`, `Quirina Quill${own}`];
  const job = await createJob({ title });
  await createApplication(job, { fullName: name });
  const page = await signedIn("recruiter");
  await page.goto("/desk/jobs");
  const field = page.getByRole("combobox", { name: "Search people, jobs and pages" });
  // The page hears keys only once it is alive.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await field.fill(`quirina quill${own}`);
  const person = page.getByRole("option", { name: new RegExp(`^${name}`) });
  await expect(person).toHaveAttribute("aria-selected", "true");
  await field.press("Enter");
  await expect(page.getByRole("heading", { name })).toBeVisible();

  await page.keyboard.press("Control+k");
  await field.fill(`palaeogr ${own}`);
  await page.getByRole("option", { name: title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/jobs/${job.slug}`));

  await page.keyboard.press("Meta+k");
  await field.fill("templa");
  await page.getByRole("option", { name: "Templates" }).click();
  await expect(page).toHaveURL(/\/desk\/settings\/templates/);
});

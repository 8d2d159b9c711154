import { listMyMentions } from "@/lib/notes/mention-queries";
import { createApplication, createJob, createUser, expect, signIn, test } from "./fixtures";

test("a colleague is spoken to from the keyboard, and finds the note among their mentions", async ({
  signedIn,
}) => {
  const job = await createJob({ title: "Interpretability lead" });
  const mira = await createUser("admin", { name: `Mira Oduya ${job.id}` });
  const { id } = await createApplication(job, { fullName: "Amara Okonkwo" });
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${id}`);
  const field = page.getByLabel("Add a note");
  await expect(async () => {
    await field.fill(`What do you say, @mira oduya ${job.id.slice(0, 30)}`);
    await expect(page.getByRole("listbox", { name: "Colleagues" })).toBeVisible();
  }).toPass();
  await expect(page.getByRole("option", { name: mira.name, selected: true })).toBeVisible();
  await field.press("Enter");
  await expect(field).toHaveValue(`What do you say, @${mira.name} `);
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("list", { name: "Notes" }).locator("strong")).toHaveText(`@${mira.name}`);

  const theirs = await signedIn(mira);
  await expect(async () => {
    await theirs.goto("/desk");
    await expect(theirs.getByRole("heading", { name: "Notes that speak to you" })).toBeVisible();
  }).toPass();
  await theirs.getByRole("link", { name: "All mentions" }).click();
  const mention = theirs.getByRole("list", { name: "Mentions" }).getByRole("listitem");
  await expect(mention).toContainText("What do you say");
  await expect(mention.getByText("New")).toBeVisible();
  const seen = theirs.waitForResponse((response) => response.url().endsWith("/api/mentions/seen"));
  await mention.getByRole("link", { name: "Amara Okonkwo" }).click();
  await expect(theirs.getByText("Speaks to you")).toBeVisible();
  expect((await seen).ok()).toBe(true);
  await theirs.goto("/desk/mentions");
  await expect(theirs.getByText("0 new")).toBeVisible();
});

test("a note for oneself is shown to nobody else; a deleted one is brought back by Undo", async ({
  signedIn,
}) => {
  const { id } = await createApplication(await createJob());
  const page = await signedIn("recruiter");
  await page.goto(`/desk/applications/${id}`);
  const field = page.getByLabel("Add a note");
  const readers = page.getByLabel("Who may read it");
  await expect(async () => {
    await field.fill("Ask about pay first.");
    await expect(readers).toBeVisible();
  }).toPass();
  await readers.selectOption("Only me");
  await page.getByRole("button", { name: "Save note" }).click();
  const notes = page.getByRole("list", { name: "Notes" });
  await expect(notes).toContainText("Only you");
  const other = await signedIn("recruiter");
  await other.goto(`/desk/applications/${id}`);
  await expect(other.getByRole("heading", { name: "History" })).toBeVisible();
  await expect(other.getByText("Ask about pay first.")).toHaveCount(0);
  await expect(other.getByText("wrote a note")).toHaveCount(0);
  await page.getByRole("button", { name: "Delete note" }).click();
  await expect(notes).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(notes).toContainText("Ask about pay first.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a note is written by the plain form, and a name in it speaks to its colleague", async ({
    context,
    page,
    baseURL,
  }) => {
    const mira = await createUser("admin", { name: "Mira Plain" });
    const { id } = await createApplication(await createJob());
    await signIn(context, await createUser("recruiter"), baseURL);
    await page.goto(`/desk/applications/${id}`);
    await page.getByLabel("Add a note").fill("@Mira Plain, please look.");
    await page.getByRole("button", { name: "Save note" }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/applications/${id}#notes$`));
    await expect(page.getByRole("list", { name: "Notes" }).locator("strong")).toHaveText("@Mira Plain");
    expect((await listMyMentions(mira)).rows).toHaveLength(1);
  });
});

import { expect, test } from "./fixtures";

// The browser says so of Playwright's own script: the preview's frame runs none.
test.use({ expectedErrors: [/Blocked script execution in 'about:srcdoc'/] });

test("a template is written anew beside the mail it makes, and an unknown variable is never saved", async ({
  signedIn,
}) => {
  const page = await signedIn("recruiter");
  await page.goto("/desk/settings/templates");
  await page.getByRole("row").filter({ hasText: "Applied again" }).getByText("Deutsch").waitFor();
  await page
    .getByRole("row", { name: /Applied again Deutsch/ })
    .getByRole("link", { name: "Applied again" })
    .click();
  await expect(page).toHaveTitle(/Applied again, Deutsch/);
  const preview = page.getByRole("region", { name: "Preview" });
  const html = preview.frameLocator("iframe");
  await expect(html.getByRole("link", { name: "Ihre Bewerbung ansehen" })).toBeVisible();

  const text = page.getByLabel("Text", { exact: true });
  const before = await text.inputValue();
  await text.fill(`${before}\n\nBis bald, {{nmae}}`);
  await expect(page.getByText("{{nmae}} is no variable of this mail.")).toBeVisible();
  await page.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByRole("alert").getByText("{{nmae}} is no variable")).toBeVisible();

  await text.fill(`${before}\n\nBis bald, {{organisation}}`);
  await expect(html.getByText("Bis bald, Anthropic")).toBeVisible();
  await expect(preview.getByText("Bis bald, Anthropic")).toBeVisible();
  await page.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(/Bis bald/);
});

test("a message template of one's own is added and found among the others", async ({ signedIn }) => {
  const page = await signedIn("admin");
  await page.goto("/desk/settings/templates/new");
  await expect(page.getByRole("region", { name: "Preview" }).getByTitle("The mail as HTML")).toBeVisible();
  await page.getByLabel("Name").fill("A second talk");
  await page.getByLabel("Language").selectOption("Deutsch");
  await page.getByLabel("Subject").fill("Noch ein Gespräch: {{title}}");
  await page.getByRole("button", { name: "Add template" }).click();
  await expect(page).toHaveTitle(/A second talk, Deutsch/);
  await page.getByRole("link", { name: "Back to the templates" }).click();
  await expect(page.getByRole("link", { name: "A second talk" })).toBeVisible();
});

import { expectWritten, keepAndGetLink, newEmail, openForm, submit, write } from "./draft-form";
import { expect, test } from "./fixtures";

test.describe("in one browser", () => {
  test("what was typed is there again, without the consent, until it is sent", async ({ page }) => {
    const job = await openForm(page);
    const email = newEmail();
    await write(page, email);
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.reload();
    await expect(page.getByText("We filled in what you had typed here")).toBeVisible();
    await expectWritten(page, email);
    const kept = await page.evaluate(() => JSON.stringify({ ...window.localStorage }));
    expect(kept).toContain("Because it matters.");
    expect(kept).not.toContain("consent");
    await submit(page);
    await expect.poll(() => page.evaluate(() => window.localStorage.length)).toBe(0);
    await page.goto(`/jobs/${job.slug}/apply`);
    await expect(page.getByLabel("Full name")).toHaveValue("");
  });

  test("nothing jumps when it is filled in again", async ({ page }) => {
    await openForm(page);
    const top = () =>
      page.getByLabel("Résumé").evaluate((field) => field.getBoundingClientRect().top + window.scrollY);
    const before = await top();
    await write(page, newEmail());
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    expect(await top()).toBe(before);
    await page.reload();
    await expect(page.getByText("We filled in what you had typed here")).toBeVisible();
    expect(await top()).toBe(before);
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await top()).toBe(before);
  });

  test("Clear empties form and browser at once, and can be undone", async ({ page }) => {
    await openForm(page);
    const email = newEmail();
    await write(page, email);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(page.getByLabel("Full name")).toHaveValue("");
    await expect(page.getByLabel("Robustness")).not.toBeChecked();
    expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expectWritten(page, email);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.reload();
    await expect(page.getByLabel("Full name")).toHaveValue("");
  });

  test("a draft opened by its link is not overwritten by what was typed here before", async ({
    page,
    browser,
    baseURL,
  }) => {
    const job = await openForm(page);
    await page.getByLabel("Full name").fill("Typed here");
    await page.getByLabel("Phone").fill("+49 30 1234");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    const context = await browser.newContext({ baseURL });
    const laptop = await context.newPage();
    await laptop.goto(`/jobs/${job.slug}/apply`);
    const email = newEmail();
    await write(laptop, email);
    await page.goto(await keepAndGetLink(laptop, email));
    await expect(page.getByText("It is filled in below as you kept it")).toBeVisible();
    await expect(page.getByLabel("Phone")).toHaveValue("+49 30 1234");
    await expectWritten(page, email);
    await page.getByLabel("Full name").fill("Amara O.");
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Full name")).toHaveValue("Amara O.");
    await context.close();
  });

  test("a draft that is opened where it was written needs nothing filled in, and says nothing of it", async ({
    page,
  }) => {
    await openForm(page);
    const email = newEmail();
    await write(page, email);
    await page.goto(await keepAndGetLink(page, email));
    await expect(page.getByText("It is filled in below as you kept it")).toBeVisible();
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await expect(page.getByText("We filled in what you had typed here")).toHaveCount(0);
    await expectWritten(page, email);
  });

  test("what is typed before the page comes alive is kept, too", async ({ page }) => {
    // Scripts run at a touch, and Chromium tells of one now and then when a page appears: they are held back here.
    const filledIn = Promise.withResolvers<void>();
    await page.route("**/_next/static/**/*.js", async (route) => {
      await filledIn.promise;
      await route.continue();
    });
    await openForm(page, "domcontentloaded");
    await expect(page.getByText("What you type is kept in this browser")).toBeVisible();
    // As a browser's own filling in does it, which touches nothing else.
    await page.getByLabel("Full name").evaluate((field) => {
      if (field instanceof HTMLInputElement) field.value = "Filled in early";
    });
    filledIn.resolve();
    await page.mouse.move(5, 5);
    await expect(page.getByText("Saved in this browser")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Full name")).toHaveValue("Filled in early");
  });
});

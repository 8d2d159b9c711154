import { createApplication, createJob, expect, test } from "./fixtures";

test("a button pressed before the page is alive does what it says once it is", async ({ signedIn }) => {
  const job = await createJob();
  const { id } = await createApplication(job);
  const page = await signedIn("recruiter");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`/desk/applications/${id}`, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Reject…" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  release();
  await expect(page.getByRole("dialog", { name: /Reject/ })).toBeVisible();
});

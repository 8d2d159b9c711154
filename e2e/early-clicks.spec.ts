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

for (const view of ["board", "list", "triage"]) {
  test(`so does one of the ${view}, whose own scripts come last`, async ({ signedIn }) => {
    const job = await createJob();
    await createApplication(job);
    const page = await signedIn("recruiter");
    const inPage: string[] = [];
    // What the page names is fetched at once; what only a script asks for has to wait longer.
    await page.route("**/_next/static/**/*.js", async (route) => {
      const isNamed = inPage.some((path) => route.request().url().endsWith(path));
      await new Promise((resolve) => setTimeout(resolve, isNamed ? 300 : 1_500));
      await route.continue();
    });
    page.on("response", async (response) => {
      if (response.request().resourceType() !== "document") return;
      const html = await response.text();
      inPage.push(...[...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src ?? ""));
    });
    await page.goto(`/desk/jobs/${job.slug}?view=${view}`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "Filters…" }).click();
    await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  });
}

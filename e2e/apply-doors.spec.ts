import { createJob, expect, test } from "./fixtures";

test("a job that is closed or paused offers no form, a draft is not there", async ({ page }) => {
  for (const [status, sentence] of [
    ["closed", "This role is closed"],
    ["paused", "Applications are paused"],
  ] as const) {
    const { slug } = await createJob({ status });
    await page.goto(`/jobs/${slug}/apply`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit application" })).toHaveCount(0);
  }
  const draft = await createJob({ status: "draft" });
  for (const slug of [draft.slug, "no-such-job"]) {
    expect((await page.goto(`/jobs/${slug}/apply`))?.status()).toBe(404);
  }
});

test("a confirmation that we did not make is not there", async ({ page }) => {
  const { slug } = await createJob();
  const made = `/jobs/${slug}/apply/received?reference=AS-2222-2222&proof=${"x".repeat(43)}`;
  expect((await page.goto(made))?.status()).toBe(404);
});

test("the page that a link opens keeps it out of addresses and caches", async ({ page, request }) => {
  const answer = await request.get("/application/open?t=made-up", { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({ location: "/application", "cache-control": "private, no-store" });
  expect(answer.headers()["set-cookie"]).toMatch(/assay\.candidate=.*HttpOnly.*SameSite=lax/i);
  const response = await page.goto("/application");
  expect(response?.headers()["cache-control"]).toContain("no-store");
  expect(response?.headers()["referrer-policy"]).toBe("same-origin");
});

import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs, postings } from "@/db/schema";
import { insertJob } from "@/db/seed/insert-job";
import { researchScientist } from "@/db/seed/research-scientist";
import { newId } from "@/lib/ids";
import { createJob, expect, test } from "./fixtures";

const apply = { name: "Apply for this role" };
const phone = { width: 390, height: 844 };

/** The real posting under an address of its own. */
async function seededPosting() {
  const seed = await researchScientist();
  const slug = `research-scientist-${newId()}`;
  await db.transaction((tx) => insertJob(tx, { ...seed, job: { ...seed.job, slug } }));
  return { path: `/jobs/${slug}`, body: seed.posting.body };
}

async function postingWith(body: string): Promise<string> {
  const job = await createJob();
  await db.update(postings).set({ body }).where(eq(postings.jobId, job.id));
  return `/jobs/${job.slug}`;
}

const plain = (line: string) => line.replace(/^(#+|-) /, "").replace(/\*+/g, "");

test("the posting has its facts at the top, and every section and bullet of its text", async ({ page }) => {
  const { path, body } = await seededPosting();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Research Scientist");
  const facts = page.getByRole("region", { name: "About this role" });
  for (const fact of ["San Francisco, CA", "Full-time", "Senior Level", "Research", "$250,000 – $400,000"]) {
    await expect(facts.getByText(fact, { exact: true })).toBeVisible();
  }
  const article = page.getByRole("article");
  const lines = body.split("\n").filter((line) => /^(#|-[^-]|\*)/.test(line));
  expect(lines).toHaveLength(12 + 2 + 69 + 1);
  const shown = (await article.innerText()).replace(/\s+/g, " ");
  for (const line of lines) expect(shown).toContain(plain(line));
  await expect(article.getByRole("heading", { level: 2, name: "Research Focus Areas" })).toBeVisible();
});

test("what happens next is told from the stages, up to the offer", async ({ page }) => {
  await page.goto((await seededPosting()).path);
  const steps = page.getByRole("region", { name: "What happens next" }).getByRole("listitem");
  await expect(steps).toHaveCount(6);
  await expect(steps.nth(0)).toContainText("Received");
  await expect(steps.nth(1)).toContainText("Under review by the research team");
  await expect(steps.nth(5)).toContainText("Offer");
});

for (const [name, viewport] of Object.entries({ desk: { width: 1280, height: 800 }, phone })) {
  test(`the way to apply stays within reach, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const { path } = await seededPosting();
    await page.goto(path);
    const link = page.getByRole("link", apply);
    await expect(link).toHaveCount(1);
    await expect(link).toHaveAttribute("href", `${path}/apply`);
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.getByText("We are an equal opportunity employer").scrollIntoViewIfNeeded();
    await expect(link).toBeInViewport({ ratio: 1 });
  });
}

test("an open role is listed with its team, place and type, and leads to its posting", async ({ page }) => {
  const title = `Careful Scientist ${newId()}`;
  const { slug } = await createJob({ title });
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("listitem").filter({ hasText: title })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  const role = page.getByRole("listitem").filter({ hasText: title });
  await expect(role).toContainText("Research · Berlin · Full-time");
  await role.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/jobs/${slug}$`));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("a draft does not exist: the same answer as for a made-up address", async ({ page }) => {
  const { slug } = await createJob({ status: "draft", title: "A secret plan" });
  for (const path of [`/jobs/${slug}`, "/jobs/no-such-role", "/jobs/%00", "/jobs/%E2%82%AC"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    expect(await page.content()).not.toContain("A secret plan");
    expect((await page.request.get(`${path}/share-image`)).status(), `${path} image`).toBe(404);
  }
});

for (const [status, words] of [
  ["closed", "This role is closed"],
  ["paused", "Applications are paused"],
] as const) {
  test(`a ${status} role says so and offers no way to apply`, async ({ page }) => {
    const { slug } = await createJob({ status });
    expect((await page.goto(`/jobs/${slug}`))?.status()).toBe(200);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("link", { name: /apply/i })).toHaveCount(0);
    await expect(page.getByRole("form")).toHaveCount(0);
    expect(await page.content()).not.toContain("application/ld+json");
  });
}

test("a posting with a script or a javascript: link shows neither", async ({ page }) => {
  const path = await postingWith(
    [
      "## Hostile",
      "<script>document.title='owned'</script>",
      "Text <script>document.title='owned'</script> <img src=x onerror=\"document.title='owned'\"> end",
      "[innocent](javascript:document.title='owned') [data](data:text/html,owned)",
      "</script><script>document.title='owned'</script>",
    ].join("\n\n"),
  );
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Hostile" })).toBeVisible();
  await expect(page.getByRole("article").getByRole("link", { name: /innocent|data/ })).toHaveCount(0);
  expect(await page.content()).not.toMatch(/owned|javascript:/);
});

test("search engines and shared links get what they ask for", async ({ page, request }) => {
  const { path } = await seededPosting();
  await page.goto(path);
  const ld = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(ld).toMatchObject({
    "@type": "JobPosting",
    title: "Research Scientist",
    employmentType: "FULL_TIME",
    hiringOrganization: { name: expect.any(String) },
    jobLocation: { address: { addressLocality: "San Francisco", addressRegion: "CA", addressCountry: "US" } },
    baseSalary: { currency: "USD", value: { minValue: 250_000, maxValue: 400_000, unitText: "YEAR" } },
    datePosted: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(ld.description).toContain("<h2>Research Philosophy</h2>");
  const head = (selector: string, name: string) => page.locator(selector).getAttribute(name);
  expect(await head('link[rel="canonical"]', "href")).toMatch(new RegExp(`^https?://.+${path}$`));
  expect(await head('meta[property="og:title"]', "content")).toContain("Research Scientist");
  const image = new URL((await head('meta[property="og:image"]', "content")) ?? "");
  expect(image.pathname).toBe(`${path}/share-image`);
  const picture = await request.get(image.pathname);
  expect(picture.headers()["content-type"]).toBe("image/png");
  expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
  expect(await (await request.get("/sitemap.xml")).text()).toContain(`${path}</loc>`);
  expect(await (await request.get("/robots.txt")).text()).toMatch(/Sitemap: https?:\/\/.+\/sitemap\.xml/);
});

test("no page of the careers site sends a script, and a missing one still says so", async ({ request }) => {
  const { path } = await seededPosting();
  for (const [address, words] of [
    ["/", "Open roles"],
    [path, "Research Philosophy"],
    ["/privacy", "What we keep"],
    ["/jobs/no-such-role", "Page not found"],
  ] as const) {
    const html = await (await request.get(address)).text();
    expect(html, address).toContain(words);
    expect(html.replace(/<script type="application\/ld\+json">/g, ""), address).not.toMatch(/<script/);
  }
});

test("a change to a posting is visible within a minute, to the first who looks", async ({ page }) => {
  test.setTimeout(120_000);
  const { id, slug } = await createJob();
  await page.goto(`/jobs/${slug}`);
  await expect(page.getByRole("link", apply)).toBeVisible();
  await db.update(jobs).set({ status: "closed" }).where(eq(jobs.id, id));
  await page.waitForTimeout(60_000);
  await page.goto(`/jobs/${slug}`);
  await expect(page.getByText("This role is closed")).toBeVisible();
});

test("privacy says what is kept, why, how long, who reads it, and whom to ask", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
  for (const name of ["What we keep", "Why we keep it", "How long", "Who reads it", "Who decides"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  await expect(page.getByText(/For at most \d+ months? after your application has ended/)).toBeVisible();
  await expect(page.getByRole("link", { name: /@/ })).toHaveAttribute("href", /^mailto:/);
});

test.describe("without JavaScript, on the narrowest phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test("everything can be read, and nothing needs scrolling sideways", async ({ page }) => {
    const { path } = await seededPosting();
    for (const address of ["/", path, "/privacy"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const box = await page.getByRole("main").boundingBox();
      expect(box?.width, address).toBeLessThanOrEqual(320);
    }
    await page.goto(path);
    await expect(page.getByRole("link", apply)).toBeInViewport();
  });
});

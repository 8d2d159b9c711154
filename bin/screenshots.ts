import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { getChromium } from "./test/find-chromium";
import { startTestApp, type TestApp } from "./test/start-test-app";

/**
 * `npm run screenshots`: the README's pictures, of the demo as it starts. With `-- --all <folder>` every page
 * at 390, 1024 and 1440 px, light and dark, to be looked at.
 */
const { values } = parseArgs({ options: { all: { type: "string" } } });

const job = "research-scientist";
const widths = [390, 1024, 1440];

async function main(): Promise<void> {
  const app = await startTestApp();
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    if (values.all) await takeAll(app, browser, values.all);
    else await takeReadme(app, browser);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function takeReadme(app: TestApp, browser: Browser): Promise<void> {
  await mkdir("docs/screenshots", { recursive: true });
  const page = await openPage(app, browser, 1440, "light");
  const take = async (name: string, path: string) => {
    await visit(page, path);
    await page.screenshot({ path: `docs/screenshots/${name}.png` });
  };
  await take("posting", `/jobs/${job}`);
  await signIn(page, app);
  await take("board", `/desk/jobs/${job}?view=board`);
  await take("application", await someApplication(page));
}

async function takeAll(app: TestApp, browser: Browser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const width of widths) {
    for (const scheme of ["light", "dark"] as const) {
      const page = await openPage(app, browser, width, scheme);
      const take = async (name: string, path: string) => {
        await visit(page, path);
        await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: width === 390 });
      };
      await take("home", "/");
      await take("posting", `/jobs/${job}`);
      await take("apply", `/jobs/${job}/apply`);
      await take("privacy", "/privacy");
      await take("own-page", "/application");
      await take("sign-in", "/sign-in");
      await signIn(page, app);
      await take("desk", "/desk");
      await take("jobs", "/desk/jobs");
      await take("board", `/desk/jobs/${job}?view=board`);
      await take("list", `/desk/jobs/${job}?view=list`);
      await take("application", await someApplication(page));
      await take("add", `/desk/jobs/${job}/add`);
      await take("job-settings", `/desk/jobs/${job}/settings`);
      for (const name of ["users", "organisation", "outbox", "account"])
        await take(name, `/desk/settings/${name}`);
      await page.context().close();
    }
  }
}

async function openPage(app: TestApp, browser: Browser, width: number, colorScheme: "light" | "dark") {
  const viewport = { width, height: width === 390 ? 844 : 900 };
  const context = await browser.newContext({ baseURL: app.url, viewport, colorScheme, locale: "en-US" });
  return context.newPage();
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
}

async function signIn(page: Page, app: TestApp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("admin@example.com");
  await page.getByLabel("Password", { exact: true }).fill(app.env.DEMO_PASSWORD ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk/);
}

/** Somebody far enough that there is feedback to see: the first card of the panel's column. */
async function someApplication(page: Page): Promise<string> {
  await visit(page, `/desk/jobs/${job}?view=board`);
  const link = page.getByRole("list", { name: "Research talk" }).getByRole("link").first();
  return (await link.getAttribute("href")) ?? "/desk";
}

await main();
process.exit(0);

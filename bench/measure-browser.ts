import { chromium, type Page } from "@playwright/test";
import type { TestApp } from "../bin/test/start-test-app";
import type { BenchJob } from "./seed-job";

/** Milliseconds from asking for the board: until cards are painted, and until a card's menu has opened. */
export type ColdBoard = { painted: number[]; usable: number[] };

/** Each time in a browser profile that has never been here. */
export async function measureColdBoard(
  app: TestApp,
  job: BenchJob,
  cookie: { name: string; value: string },
  executablePath: string | undefined,
): Promise<ColdBoard> {
  const browser = await launch(executablePath);
  const result: ColdBoard = { painted: [], usable: [] };
  try {
    for (let turn = 0; turn < 6; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ ...cookie, url: app.url }]);
      const page = await context.newPage();
      const times = await openBoard(page, `${app.url}/desk/jobs/${job.slug}?view=board`);
      // The first is the browser's own warm-up.
      if (turn > 0) {
        result.painted.push(times.painted);
        result.usable.push(times.usable);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return result;
}

/** Milliseconds from the key to the next candidate's painted name and page, in a queue that one reads on. */
export async function measureTriage(
  app: TestApp,
  job: BenchJob,
  cookie: { name: string; value: string },
  executablePath: string | undefined,
): Promise<number[]> {
  const browser = await launch(executablePath);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ ...cookie, url: app.url }]);
    const page = await context.newPage();
    await page.addInitScript({ path: "bench/watch-triage.js" });
    await page.goto(`${app.url}/desk/jobs/${job.slug}?view=triage`);
    const times: number[] = [];
    for (let turn = 0; turn < 45; turn += 1) {
      // As long as one needs to read a name.
      await page.waitForTimeout(500);
      const took = Number(await page.evaluate("benchNext()"));
      if (turn >= 5) times.push(took);
    }
    return times;
  } finally {
    await browser.close();
  }
}

function launch(executablePath: string | undefined) {
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
}

/** Watched from inside the page, frame by frame: a driver's own questions would cost more than what they measure. */
async function openBoard(page: Page, url: string): Promise<{ painted: number; usable: number }> {
  await page.addInitScript({ path: "bench/watch-board.js" });
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("[role=menuitem]").first().waitFor();
  const times: unknown = await page.evaluate("benchTimes");
  const read = (name: string) => Number(Reflect.get(Object(times), name));
  return { painted: read("painted"), usable: read("usable") };
}

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
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
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

/** Watched from inside the page, frame by frame: a driver's own questions would cost more than what they measure. */
async function openBoard(page: Page, url: string): Promise<{ painted: number; usable: number }> {
  await page.addInitScript({ path: "bench/watch-board.js" });
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("[role=menuitem]").first().waitFor();
  const times: unknown = await page.evaluate("benchTimes");
  const read = (name: string) => Number(Reflect.get(Object(times), name));
  return { painted: read("painted"), usable: read("usable") };
}

import { chromium } from "@playwright/test";
import type { TestApp } from "../bin/test/start-test-app";
import type { BenchJob } from "./seed-job";

/** Milliseconds from asking for the board until a card is on the screen, each in a cold browser profile. */
export async function measureColdBoard(
  app: TestApp,
  job: BenchJob,
  cookie: { name: string; value: string },
  executablePath: string | undefined,
): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const times: number[] = [];
  try {
    for (let turn = 0; turn < 6; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ ...cookie, url: app.url }]);
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(`${app.url}/desk/jobs/${job.slug}?view=board`, { waitUntil: "commit" });
      await page.getByRole("button", { name: "Move to…" }).first().waitFor();
      // The first is the browser's own warm-up.
      if (turn > 0) times.push(performance.now() - started);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return times;
}

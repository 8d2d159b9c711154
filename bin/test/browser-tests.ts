import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { getChromium } from "./find-chromium";
import { startTestApp } from "./start-test-app";
import { type Counts, run } from "./step";

const reportFile = "test-results/playwright.json";
const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** The journeys, in Chromium, on the built app as `npm start` runs it. */
export async function browserTests(): Promise<Counts> {
  getChromium();
  const app = await startTestApp();
  try {
    await rm(reportFile, { force: true });
    const code = await run("browser tests", "npx", ["playwright", "test", ...process.argv.slice(2)], {
      env: app.env,
    });
    const text = await readFile(reportFile, "utf8").catch(() => null);
    const parsed = text ? report.safeParse(JSON.parse(text)) : null;
    if (!parsed?.success) return { passed: 0, failed: 1 };
    const { expected, unexpected, flaky } = parsed.data.stats;
    const failed = unexpected + flaky + parsed.data.errors.length;
    return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    await app.stop();
  }
}

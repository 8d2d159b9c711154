import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { getChromium } from "./find-chromium";
import { startTestApp } from "./start-test-app";
import { type Counts, run } from "./step";

const reportFile = "test-results/playwright.json";
const spec = z.object({ title: z.string(), file: z.string(), ok: z.boolean() });
/** Suites lie inside each other: a file's, and in it one for each describe. */
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const report = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.unknown()),
});

/** The journeys, in Chromium, on the built app as `npm start` runs it. */
export async function browserTests(): Promise<Counts> {
  getChromium();
  const name = "browser tests";
  const app = await startTestApp();
  try {
    await rm(reportFile, { force: true });
    const code = await run(name, "npx", ["playwright", "test", ...process.argv.slice(2)], {
      env: app.env,
    });
    const text = await readFile(reportFile, "utf8").catch(() => null);
    const parsed = text ? report.safeParse(JSON.parse(text)) : null;
    if (!parsed?.success) return { passed: 0, failed: [name] };
    const { stats, suites, errors } = parsed.data;
    const failed = [...suites.flatMap(failuresOf), ...errors.map(() => name)];
    return { passed: stats.expected, failed: code !== 0 && failed.length === 0 ? [name] : failed };
  } finally {
    await app.stop();
  }
}

function failuresOf({ specs, suites = [] }: z.infer<typeof suite>): string[] {
  const failed = specs.filter(({ ok }) => !ok).map(({ file, title }) => `e2e/${file} › ${title}`);
  return [...failed, ...suites.flatMap(failuresOf)];
}

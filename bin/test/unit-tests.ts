import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { type Counts, run } from "./step";

const reportFile = "test-results/vitest.json";
const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });

/** Unit and database tests; a run that ends badly counts as a failure even when every test passed. */
export async function unitTests(): Promise<Counts> {
  await rm(reportFile, { force: true });
  const args = ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const code = await run("unit and database tests", "npx", args);
  const text = await readFile(reportFile, "utf8").catch(() => null);
  const parsed = text ? report.safeParse(JSON.parse(text)) : null;
  if (!parsed?.success) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = parsed.data;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

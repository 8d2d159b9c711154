import { readFile, rm } from "node:fs/promises";
import { relative } from "node:path";
import { z } from "zod";
import { type Counts, run } from "./step";

const reportFile = "test-results/vitest.json";
const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Unit and database tests; a run that ends badly counts as a failure even when every test passed. */
export async function unitTests(): Promise<Counts> {
  await rm(reportFile, { force: true });
  const args = ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const name = "unit and database tests";
  const code = await run(name, "npx", args);
  const text = await readFile(reportFile, "utf8").catch(() => null);
  const parsed = text ? report.safeParse(JSON.parse(text)) : null;
  if (!parsed?.success) return { passed: 0, failed: [name] };
  const { numPassedTests: passed, testResults } = parsed.data;
  const failed = testResults.flatMap(failuresOf);
  return { passed, failed: code !== 0 && failed.length === 0 ? [name] : failed };
}

/** A file that could not even be read has no tests, and failed. */
function failuresOf({ name, status, assertionResults }: z.infer<typeof report>["testResults"][number]) {
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && failed.length === 0) return [name];
  return failed.map((test) => `${relative(process.cwd(), name)} › ${test.fullName}`);
}

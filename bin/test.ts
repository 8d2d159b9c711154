import { browserTests } from "./test/browser-tests";
import { type Counts, check, sum } from "./test/step";
import { unitTests } from "./test/unit-tests";

/** `npm test`: every check there is, to the end even when one fails. Its last line is the sum. */
async function main(): Promise<void> {
  const counts = [...(await Promise.all([unitTests(), statics()]))];
  counts.push(await browserTests().catch(failure));
  const { passed, failed } = sum(counts);
  console.log(failed.map((name) => `\nFAILED: ${name}`).join(""));
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exit(failed.length === 0 ? 0 : 1);
}

async function statics(): Promise<Counts> {
  return sum([
    await check("lint", "npx", ["biome", "ci", "."]),
    await check("migrations", "npm", ["run", "-s", "db:check"]),
    await check("types", "npm", ["run", "-s", "typecheck"]),
    await check("build", "npm", ["run", "-s", "build"]),
  ]);
}

function failure(error: unknown): Counts {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: ["browser tests"] };
}

await main();

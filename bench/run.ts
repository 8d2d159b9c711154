import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { findChromium } from "../bin/test/find-chromium";
import { startTestApp } from "../bin/test/start-test-app";
import { compareSizes } from "./compare-sizes";
import { type BenchResult, finderSection, report } from "./report";
import { lighthouseSection } from "./report-lighthouse";

/**
 * `npm run bench -- --sizes 1000,10000,100000 --seconds 12`: the whole measurement, in one run. With
 * `--only lighthouse` the pages of candidates alone, with `--only finder` the evidence finder; printed, not kept. With `--million` the desk alone, at
 * ten thousand and at a million applications with a résumé each: half an hour and 12 GB, which `--data FOLDER`
 * keeps for the next time.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    seconds: { type: "string", default: "12" },
    submits: { type: "string", default: "100" },
    only: { type: "string" },
    million: { type: "boolean", default: false },
    rows: { type: "string", default: "10000,1000000" },
    data: { type: "string" },
  },
});

async function main(): Promise<void> {
  if (values.million) {
    const text = await compareSizes(values.rows, values.data);
    console.log(text);
    await keep(`${new Date().toISOString().slice(0, 10)}-million.md`, text);
    return;
  }
  const app = await startTestApp({ DEMO: "0", LOG_LEVEL: "error" });
  Object.assign(process.env, app.env);
  try {
    // Only now, because these read the environment.
    const { measureAll, measurePages, measurePassages } = await import("./measure-all");
    if (values.only === "lighthouse") {
      console.log(lighthouseSection(await measurePages(app, "research-scientist")));
      return;
    }
    if (values.only === "finder") {
      console.log(finderSection(await measurePassages(app, "research-scientist")));
      return;
    }
    const measured = await measureAll(app, {
      sizes: values.sizes.split(",").map(Number),
      seconds: Number(values.seconds),
      submits: Number(values.submits),
      chromium: findChromium() ?? undefined,
    });
    const result: BenchResult = { at: new Date().toISOString(), machine: machine(), ...measured };
    const text = report(result);
    console.log(text);
    const day = result.at.slice(0, 10);
    await keep(`${day}.md`, text);
    await keep(`${day}.json`, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await app.stop();
  }
}

async function keep(name: string, text: string): Promise<void> {
  await mkdir("bench/results", { recursive: true });
  await writeFile(`bench/results/${name}`, text);
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}

await main();
process.exit(0);

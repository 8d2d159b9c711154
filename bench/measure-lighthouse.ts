import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "../bin/start/port";
import { getChromium } from "../bin/test/find-chromium";

export type LighthouseResult = {
  page: string;
  accessibility: number;
  bestPractices: number;
  seo: number;
  performance: number;
  /** What keeps a score below 100, by the audit's name. */
  below: string[];
  /** JavaScript that ran before anybody touched the page, and what a touch brings. */
  scripts: Bytes;
  scriptsOnceTouched: Bytes;
};

export type Bytes = { raw: number; gzipped: number };

const categories = ["accessibility", "best-practices", "seo", "performance"] as const;

/** Lighthouse's own preset for a phone, on each page; the middle of three runs by performance. */
export async function measureLighthouse(
  origin: string,
  paths: Record<string, string>,
): Promise<LighthouseResult[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${port}`],
  });
  try {
    const results: LighthouseResult[] = [];
    for (const [page, path] of Object.entries(paths)) {
      const runs: Run[] = [];
      for (let turn = 0; turn < 3; turn += 1) runs.push(await runOnce(page, origin + path, port));
      const [, middle] = runs.toSorted((a, b) => a.performance - b.performance);
      const scriptsOnceTouched = await bytesOnceTouched(browser, origin + path);
      if (middle) results.push({ ...middle, scriptsOnceTouched });
    }
    return results;
  } finally {
    await browser.close();
  }
}

type Run = Omit<LighthouseResult, "scriptsOnceTouched">;

async function runOnce(page: string, url: string, port: number): Promise<Run> {
  const run = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: "error" });
  if (!run) throw new Error(`Lighthouse said nothing about ${page}.`);
  const { lhr, artifacts } = run;
  const score = (category: (typeof categories)[number]) =>
    Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  const below = weighed.filter((id) => (lhr.audits[id]?.score ?? 1) < 0.9);
  const sources = artifacts.Scripts.map(({ content }) => content ?? "");
  return {
    page,
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    performance: score("performance"),
    below: [...new Set(below)],
    scripts: bytesOf(sources),
  };
}

async function bytesOnceTouched(browser: Browser, url: string): Promise<Bytes> {
  const page = await browser.newPage();
  const sources: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") sources.push(response.text());
  });
  await page.goto(url);
  await page.mouse.move(50, 50);
  await page.waitForLoadState("networkidle");
  const bytes = bytesOf(await Promise.all(sources));
  await page.close();
  return bytes;
}

export function bytesOf(sources: string[]): Bytes {
  return {
    raw: sources.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    gzipped: sources.reduce((sum, text) => sum + gzipSync(text, { level: 6 }).length, 0),
  };
}

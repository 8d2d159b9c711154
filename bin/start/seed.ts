import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { env } from "@/lib/env";

export async function seed() {
  await callIfThere("db/seed/first-run.ts", "seedFirstRun");
  if (env.DEMO) await callIfThere("db/seed/demo.ts", "seedDemo");
}

async function callIfThere(file: string, name: string) {
  if (!existsSync(file)) return;
  const loaded: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href);
  const run = loaded[name];
  if (typeof run === "function") await run();
}

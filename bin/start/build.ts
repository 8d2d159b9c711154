import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./fail";

const fingerprintFile = ".next/assay-fingerprint";
const folders = ["app", "components", "db", "lib", "messages", "public"];
const files = [
  "bin/patch-postgres.mjs",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/** Builds unless the last finished build was made from these very files. */
export async function ensureBuild(onPid: (pid: number) => void) {
  const now = fingerprint();
  const built = existsSync(fingerprintFile) ? readFileSync(fingerprintFile, "utf8") : "";
  if (built === now) return;
  console.log("Building the pages (once, until something changes) …");
  await buildAnew(onPid);
}

export async function buildAnew(onPid: (pid: number) => void = () => {}) {
  const now = fingerprint();
  rmSync(fingerprintFile, { force: true });
  const output = await nextBuild(onPid);
  if (output !== null) throw new StartError(`The build failed:\n${output}`);
  writeFileSync(fingerprintFile, now);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const all = [...files.filter((file) => existsSync(file)), ...folders.flatMap(sourcesIn)];
  for (const file of all.sort()) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.sql$|^testing/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Null when it went well, else what it said. */
function nextBuild(onPid: (pid: number) => void): Promise<string | null> {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid) onPid(child.pid);
  process.once("exit", () => child.kill());
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0 ? null : said.trim())));
}

// Runs a TypeScript file of ours in this very process: `node bin/node.mjs bin/start.ts …`.
// "server-only" is sent to an empty file by tsconfig.worker.json, as it means something inside Next alone.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import "./patch-postgres.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.env.TSX_TSCONFIG_PATH = resolve(root, "tsconfig.worker.json");
process.chdir(root);

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 22) {
  console.error(
    `Assay needs Node 22 or later and found ${process.version}: run it with npm, which uses its own.`,
  );
  process.exit(1);
}

const script = process.argv[2];
if (!script) {
  console.error("Say which file to run: node bin/node.mjs bin/start.ts");
  process.exit(1);
}
// What is set in the environment wins over the file.
if (existsSync(".env")) process.loadEnvFile(".env");
process.argv.splice(1, 2, resolve(script));
await import("tsx");
await import(pathToFileURL(resolve(script)).href);

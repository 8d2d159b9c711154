import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../start/port";

/** `env` is what the app runs with and how to reach it, for whoever tests or measures it. */
export type TestApp = { url: string; env: Record<string, string>; stop: () => Promise<void> };

/** `npm start` on a free port, in a folder that goes again, unless `settings` names one to keep. */
export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const kept = settings.DATA_DIR;
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "assay-app-")));
  const port = String(await freePort());
  const env = {
    PORT: port,
    DATA_DIR: dataDir,
    DEMO: "1",
    DEMO_PASSWORD: "the demo of the tests",
    AUTH_SECRET: "a secret of the tests, long enough",
    // Each client stands for somebody else, and brings an address of its own.
    TRUSTED_PROXIES: "127.0.0.1,::1,::ffff:127.0.0.1",
    ...settings,
  };
  const child = spawn(process.execPath, ["bin/node.mjs", "bin/start.ts"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.kill("SIGTERM")) await ended;
    if (!kept) await rm(dataDir, { recursive: true, force: true });
  };
  await saysReady(child);
  const databaseUrl = (await readFile(join(dataDir, "database-url"), "utf8")).trim();
  const url = `http://localhost:${port}`;
  return { url, env: { ...env, DATABASE_URL: databaseUrl, E2E_URL: url }, stop };
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Assay is ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The app ended with ${code} before it was ready.`)));
  });
}

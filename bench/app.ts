import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type BenchApp = { url: string; databaseUrl: string; authSecret: string; stop: () => Promise<void> };

const authSecret = "the benchmark's own secret, long enough";

/** The product as anyone starts it, production build and embedded database, in a folder that goes again. */
export async function startApp(port: number): Promise<BenchApp> {
  const dataDir = await mkdtemp(join(tmpdir(), "assay-bench-"));
  const child = spawn(process.execPath, ["bin/node.mjs", "bin/start.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDir,
      AUTH_SECRET: authSecret,
      DEMO: "0",
      LOG_LEVEL: "error",
      // The submitting clients stand for many people: each brings an address of its own.
      TRUSTED_PROXIES: "127.0.0.1,::1,::ffff:127.0.0.1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await saysReady(child);
  const databaseUrl = (await readFile(join(dataDir, "database-url"), "utf8")).trim();
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: `http://localhost:${port}`, databaseUrl, authSecret, stop };
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Assay is ready")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the app ended with ${code} before it was ready`)));
  });
}

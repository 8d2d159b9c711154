import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { type EmbeddedDatabase, startEmbedded } from "@/db/embedded";
import { StartError } from "./fail";

export type RunningDatabase = { url: string; stop(): Promise<void> };

/** The database of DATABASE_URL, once it answers. */
export async function reachDatabase(url: string, patienceMs = 30_000): Promise<RunningDatabase> {
  const deadline = Date.now() + patienceMs;
  const sql = postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} });
  try {
    for (;;) {
      const problem = await sql`select 1`.then(
        () => null,
        (error: { code?: string }) => error.code ?? "no answer",
      );
      if (problem === null) return { url, stop: async () => {} };
      const mayPass = /^(ECONN|CONNECT|57P0|08|53|EAI_AGAIN|ENOTFOUND)/.test(problem);
      if (!mayPass || Date.now() > deadline)
        throw new StartError(`DATABASE_URL: the database refuses (${problem}).`);
      await sleep(500);
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The embedded database; started again, at the same address, should it die while we run. */
export async function runEmbedded(dataDir: string): Promise<RunningDatabase> {
  let current = await startEmbedded(dataDir);
  const { url } = current;
  const port = Number(new URL(url).port);
  let isStopping = false;
  let revival: Promise<void> | null = null;

  const watch = (database: EmbeddedDatabase) => {
    database.onLost(() => {
      if (!isStopping) revival = revive();
    });
  };
  const revive = async () => {
    for (let wait = 200; !isStopping; wait = Math.min(wait * 2, 10_000)) {
      console.error("The embedded database ended; starting it again.");
      await sleep(wait);
      try {
        current = await startEmbedded(dataDir, { port });
        return watch(current);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  };

  watch(current);
  const note = join(dataDir, "database-url");
  writeNote(note, url);
  return {
    url,
    stop: async () => {
      isStopping = true;
      await revival;
      await current.stop();
      rmSync(note, { force: true });
    },
  };
}

function writeNote(path: string, url: string) {
  rmSync(path, { force: true });
  writeFileSync(path, `${url}\n`, { mode: 0o600 });
}

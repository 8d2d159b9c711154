import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, childEnvironment, readContext, startDatabase } from "./context";
import { findRunning, takeLock } from "./lock";

/**
 * Runs something beside or without a running Assay: on the database of DATABASE_URL, on the embedded one that
 * runs, or on one started for the purpose. What is imported in `run` finds a complete environment.
 */
export async function withDatabase(run: (context: Context, databaseUrl: string) => Promise<void>) {
  const context = readContext();
  const { url, stop } = await reach(context);
  try {
    Object.assign(process.env, childEnvironment(context, url));
    await run(context, url);
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
  } finally {
    await stop();
  }
}

async function reach(context: Context) {
  if (!context.isEmbedded) return startDatabase(context);
  if (findRunning(context.dataDir)) {
    return { url: readFileSync(join(context.dataDir, "database-url"), "utf8").trim(), stop: async () => {} };
  }
  const lock = await takeLock(context.dataDir, context.address);
  const database = await startDatabase(context);
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      lock.release();
    },
  };
}

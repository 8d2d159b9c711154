import "server-only";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installQueue } from "@/lib/queue/install-queue";

/** Any number, the same in every process: whoever holds it migrates, the others wait. */
const migrationLock = 7_211_342;

/** Brings the database at `url` up to date: our tables, then the queue's. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(client, { casing: "snake_case" }), {
      migrationsFolder: join(process.cwd(), "db/migrations"),
    });
    await installQueue(url);
  } finally {
    await client.end({ timeout: 5 });
  }
}

import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazily";
import { backoffSeconds } from "./backoff";
import { joining } from "./joining";
import { preparing } from "./preparing";
import * as schema from "./schema";
import { closeSideClient } from "./side-client";

function connect() {
  const sqlClient = postgres(env.DATABASE_URL, {
    max: 10,
    connect_timeout: 5,
    // Long: a new connection first has to learn the tables, and finds none of their pages where it looks.
    idle_timeout: 1_800,
    backoff: backoffSeconds,
    onnotice: () => undefined,
    // Behind PgBouncer in transaction mode the direct URL is another one, and prepared statements are out.
    prepare: !env.DATABASE_DIRECT_URL,
  });
  return { sqlClient, db: joining(drizzle(preparing(sqlClient), { schema, casing: "snake_case" })) };
}

type Connection = ReturnType<typeof connect>;
export type Db = Connection["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type DbOrTx = Db | Tx;

// On globalThis, because a reload in development would open another pool each time.
const kept: typeof globalThis & { assayDatabase?: Connection } = globalThis;

function connection(): Connection {
  kept.assayDatabase ??= connect();
  return kept.assayDatabase;
}

/** The one pool of this process, opened at first use: `next build` imports this and has no database. */
export const db: Db = lazily(() => connection().db);

/** The driver below Drizzle, for LISTEN, COPY and the queue alone. */
export const sqlClient: Connection["sqlClient"] = lazily(() => connection().sqlClient);

export async function closeDatabase(): Promise<void> {
  await Promise.all([kept.assayDatabase?.sqlClient.end({ timeout: 5 }), closeSideClient()]);
  kept.assayDatabase = undefined;
}

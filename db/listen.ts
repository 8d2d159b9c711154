import "server-only";
import postgres from "postgres";
import { env } from "@/lib/env";
import { backoffSeconds } from "./backoff";

/**
 * Listens on a connection of its own, straight to PostgreSQL: a pooler in transaction mode passes no
 * notifications on. `onBegin` runs now and after each lost connection, when something may have been missed.
 * Returns how to stop.
 */
export async function listenTo(
  channel: string,
  onMessage: (message: string) => void,
  onBegin: () => void,
): Promise<() => Promise<void>> {
  const client = postgres(env.DATABASE_DIRECT_URL ?? env.DATABASE_URL, {
    max: 1,
    connect_timeout: 5,
    backoff: backoffSeconds,
    onnotice: () => undefined,
  });
  await client.listen(channel, onMessage, onBegin);
  return () => client.end({ timeout: 5 });
}

import "server-only";
import postgres from "postgres";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazily";
import { backoffSeconds } from "./backoff";

const kept: typeof globalThis & { assaySideClient?: postgres.Sql } = globalThis;

/**
 * One connection beside the pool, for what a transaction may wait for: were it to wait for one of the pool's
 * while transactions hold them all, they would wait for each other for ever.
 */
export const sideClient: postgres.Sql = lazily(() => {
  kept.assaySideClient ??= postgres(env.DATABASE_URL, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: backoffSeconds,
    onnotice: () => undefined,
    prepare: !env.DATABASE_DIRECT_URL,
  });
  return kept.assaySideClient;
});

export async function closeSideClient(): Promise<void> {
  await kept.assaySideClient?.end({ timeout: 5 });
  kept.assaySideClient = undefined;
}

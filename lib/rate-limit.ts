import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sqlClient, type Tx } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { toAppError } from "@/lib/to-app-error";

type Query = { text: string; values?: unknown[] };

/** What the library asks of a `pg` pool, over our own driver. */
const store = {
  query: async ({ text, values }: Query) => ({
    rows: (await sqlClient.unsafe(text, (values ?? []) as never[], { prepare: true })).map((row) => ({
      ...row,
      expire: Number(row.expire),
    })),
  }),
};

export type RateLimit = {
  /** @throws AppError `limit` naming the wait once more than `points` were taken within `seconds` */
  take: (key: string) => Promise<void>;
  giveBack: (key: string) => Promise<void>;
  clear: (key: string) => Promise<void>;
};

/** Counts attempts across all processes. Keys are hashed: an address never stands in the table. */
export function rateLimit(name: string, points: number, seconds: number, what: string): RateLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: store,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  return {
    take: async (key) => {
      try {
        await limiter.consume(digest(key));
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw tooMany(what, Math.ceil(refused.msBeforeNext / 1000));
        throw toAppError(refused);
      }
    },
    giveBack: async (key) => {
      await limiter.reward(digest(key));
    },
    clear: async (key) => {
      await limiter.delete(digest(key));
    },
  };
}

/** What was counted of this address, under whatever name; the key in the table is the name and the hash. */
export async function forgetLimitsOf(tx: Tx, key: string): Promise<void> {
  await tx.delete(rateLimits).where(sql`split_part(${rateLimits.key}, ':', 2) = ${digest(key)}`);
}

function tooMany(what: string, seconds: number): AppError {
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new AppError("limit", `${what} Please try again in ${wait}.`, { retryAfterSeconds: seconds });
}

function digest(key: string): string {
  return createHash("sha256").update(key.trim().toLowerCase()).digest("base64url");
}

import "server-only";
import { type RateLimit, rateLimit } from "@/lib/rate-limit";

/**
 * Counts attempts by address. This machine's own address is not counted: behind a proxy that nobody told us
 * about, every visitor has it, and one of them could lock all others out.
 */
export function perNetwork(
  name: string,
  points: number,
  seconds: number,
  what: string,
): Pick<RateLimit, "take"> {
  const limit = rateLimit(name, points, seconds, what);
  return {
    take: async (ip) => {
      if (!isOwnMachine(ip)) await limit.take(ip);
    },
  };
}

function isOwnMachine(ip: string): boolean {
  return ip === "unknown" || ip === "::1" || /^(::ffff:)?127\./.test(ip);
}

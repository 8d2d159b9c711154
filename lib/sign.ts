import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** An HMAC over the parts under this deployment's secret; `purpose` keeps one use from standing in for another. */
export function sign(purpose: string, ...parts: string[]): Buffer {
  return createHmac("sha256", env.AUTH_SECRET)
    .update(JSON.stringify([purpose, ...parts]))
    .digest();
}

export function isSignedBy(proof: string, signature: Buffer): boolean {
  const given = Buffer.from(proof, "base64url");
  return given.byteLength === signature.byteLength && timingSafeEqual(given, signature);
}

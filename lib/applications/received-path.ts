import "server-only";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { isSignedBy, sign } from "@/lib/sign";

/**
 * Where a confirmation lives. The address itself carries the reference, signed, and nothing else: it survives
 * a reload without a cookie or a look into the records, opens nothing, and cannot be made up by others.
 */
export function receivedPath(locale: Locale, slug: string, reference: string): string {
  const proof = sign("received", slug, reference).toString("base64url");
  const path = `/jobs/${slug}/apply/received?${new URLSearchParams({ reference, proof })}`;
  return localePath(locale, path);
}

/** The reference of such an address, or null if we did not make it. */
export function readReceived(slug: string, reference: unknown, proof: unknown): string | null {
  if (typeof reference !== "string" || typeof proof !== "string") return null;
  return isSignedBy(proof, sign("received", slug, reference)) ? reference : null;
}

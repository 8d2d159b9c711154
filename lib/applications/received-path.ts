import "server-only";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { isSignedBy, sign } from "@/lib/sign";

/**
 * Where a confirmation lives. The address itself carries the reference, signed, and nothing else: it survives
 * a reload without a cookie or a look into the records, opens nothing, and cannot be made up by others.
 */
export function receivedPath(locale: Locale, slug: string, reference: string): string {
  return pathOf("received", locale, slug, reference);
}

/** The voluntary questions about oneself, behind the same proof. */
export function selfIdentificationPath(locale: Locale, slug: string, reference: string): string {
  return pathOf("self-identification", locale, slug, reference);
}

function pathOf(page: string, locale: Locale, slug: string, reference: string): string {
  const proof = sign("received", slug, reference).toString("base64url");
  return localePath(locale, `/jobs/${slug}/apply/${page}?${new URLSearchParams({ reference, proof })}`);
}

/** The reference of such an address, or null if we did not make it. */
export function readReceived(slug: string, reference: unknown, proof: unknown): string | null {
  if (typeof reference !== "string" || typeof proof !== "string") return null;
  return isSignedBy(proof, sign("received", slug, reference)) ? reference : null;
}

/** A version's number as it comes in a form or an address; null for what can be none. */
export function parseConsentVersion(text: unknown): number | null {
  return typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

import { publicationLimits } from "./publication";

/** A web address that may stand in a link; null for anything else, scripts above all. */
export function publicAddress(typed: string): string | null {
  const candidate = /^https?:\/\/[^\s<>"]+/i.exec(typed.trim())?.[0].replace(/[.,;]+$/, "");
  if (!candidate || !URL.canParse(candidate)) return null;
  const { href, hostname, username } = new URL(candidate);
  const isPublic = hostname.includes(".") && username === "" && href.length <= publicationLimits.url;
  return isPublic ? href : null;
}

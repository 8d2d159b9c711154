import { splitLocale } from "@/lib/i18n/locales";
import { sourceIn } from "@/lib/share-links/source-param";

/**
 * The source that a posting's address brings, in the links that lead on from it: to the form, and to the other
 * language. So it reaches the form without a script, a cookie, or a page of its own for each source.
 */
export function withSource(html: string, url: string): string {
  const shared = sharedPosting(url);
  if (!shared) return html;
  const links = new RegExp(`(<a\\b[^>]*\\shref="(?:/[a-z]{2})?${shared.path}(?:/apply)?)(?=")`, "g");
  return html.replace(links, `$1?source=${shared.source}`);
}

/** The posting and the source of a share link; null for any other address. */
export function sharedPosting(url: string): { path: string; source: string } | null {
  const [path = "", query = ""] = url.split("?", 2);
  const { rest } = splitLocale(path);
  const source = sourceIn(new URLSearchParams(query).get("source") ?? undefined);
  return source && /^\/jobs\/[a-z0-9-]+$/.test(rest) ? { path: rest, source } : null;
}

import "server-only";

const pattern = /^\/(privacy|sitemap\.xml|robots\.txt|jobs\/[^/]+)?$/;

/** The pages that everybody gets alike and that take no forms: made once, kept, and shared with caches. */
export function isPublicPage(url: string): boolean {
  return pattern.test(url.split("?", 1)[0] ?? "");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A public page as it is sent. Nothing on it needs JavaScript, so Next's (480 KB, and the page once more as
 * data) stays behind. Next leaves a missing page's body to the browser; it gets the one made at build time.
 */
export function plainPage(html: string, status: number): string {
  return withoutScripts(status === 404 ? notFoundPage(html) : html);
}

export function withoutScripts(html: string): string {
  return html.replace(scripts, "").replace(scriptPreloads, "");
}

/** What is inside cannot hold an end tag: Next and our JSON-LD write `<` as \u003c. */
const scripts = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const scriptPreloads = /<link\b[^>]*\bas="script"[^>]*>/g;

let kept: string | null = null;

function notFoundPage(otherwise: string): string {
  try {
    kept ??= readFileSync(join(process.cwd(), ".next/server/app/_not-found.html"), "utf8");
    return kept;
  } catch {
    return otherwise;
  }
}

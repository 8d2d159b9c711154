/**
 * A public page as it is sent. Nothing on it needs JavaScript, so Next's (480 KB, and the page once more as
 * data) stays behind.
 */
export function withoutScripts(html: string): string {
  return html.replace(scripts, "").replace(scriptPreloads, "");
}

/** What is inside cannot hold an end tag: Next and our JSON-LD write `<` as \u003c. */
const scripts = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g;
const scriptPreloads = /<link\b[^>]*\bas="script"[^>]*>/g;

import { createHash } from "node:crypto";
import { cspWithHashes } from "@/lib/security/csp";

const maxRemembered = 200;
const remembered = new Map<string, string>();

/** The policy of a finished page that many share: it names the hash of each inline script in it. */
export function policyOfPage(html: string, etag: string): string {
  const known = remembered.get(etag);
  if (known) return known;
  const policy = cspWithHashes(hashesOf(html, executableScripts), hashesOf(html, inlineStyles));
  // The answer to HEAD has the page's tag and none of its scripts: what it says must not be remembered.
  if (html === "") return policy;
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(etag, policy);
  return policy;
}

const executableScripts =
  /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyles = /<style[^>]*>([\s\S]*?)<\/style>/g;

function hashesOf(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map((match) => match[1] ?? "");
  return [...new Set(found.map((text) => createHash("sha256").update(text).digest("base64")))];
}

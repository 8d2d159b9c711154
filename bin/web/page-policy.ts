import { createHash } from "node:crypto";
import { cspWithHashes } from "@/lib/security/csp";

/** The policy of a finished page that many share: it names the hash of each inline script in it. */
export function policyOfPage(html: string): string {
  return cspWithHashes(hashesOf(html, executableScripts), hashesOf(html, inlineStyles));
}

const executableScripts =
  /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyles = /<style[^>]*>([\s\S]*?)<\/style>/g;

function hashesOf(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map((match) => match[1] ?? "");
  return [...new Set(found.map((text) => createHash("sha256").update(text).digest("base64")))];
}

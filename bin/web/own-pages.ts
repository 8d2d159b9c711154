import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Locale, localePath, splitLocale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import { messagesOf } from "@/lib/i18n/messages-of";
import { cspWithHashes } from "@/lib/security/csp";

type Words = { title: string; text: string };
type Says = "notFound" | Exclude<keyof Messages["refusals"], "openRoles" | "reference">;

/** What bin/web.ts answers itself: no script, no other file, so it also works when nothing else does. */
export type OwnPage = {
  status: number;
  code: string;
  /** Which sentences of the catalogue it has. */
  says: Says;
  /** Finds the line in the log. */
  reference?: string;
  headers?: Record<string, string>;
};

export function sendOwnPage(request: IncomingMessage, response: ServerResponse, page: OwnPage) {
  const { locale } = splitLocale(request.url ?? "/");
  const isHtml = wantsHtml(request);
  const body = isHtml ? toHtml(page, locale) : toJson(page, locale);
  response.statusCode = page.status;
  response.setHeader("Content-Type", isHtml ? "text/html; charset=utf-8" : "application/json");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Browsers that open or submit a page do; scripts, in pages or elsewhere, get JSON. */
export function wantsHtml({ headers, url = "" }: IncomingMessage): boolean {
  if (headers.rsc || headers["next-action"] || url.startsWith("/api/")) return false;
  return String(headers.accept ?? "").includes("text/html");
}

function wordsOf(says: Says, locale: Locale): Words {
  const { refusals, notFound } = messagesOf(locale);
  return says === "notFound" ? notFound : refusals[says];
}

function toJson({ code, says, reference }: OwnPage, locale: Locale): string {
  const { title, text } = wordsOf(says, locale);
  return JSON.stringify({ error: { code, message: `${title}. ${text}`, reference } });
}

function toHtml({ says, reference }: OwnPage, locale: Locale): string {
  const { title, text } = wordsOf(says, locale);
  const { refusals } = messagesOf(locale);
  const help = reference
    ? `<p class="soft">${refusals.reference} <code>${escapeHtml(reference)}</code></p>`
    : "";
  const home = `<a href="${localePath(locale, "/")}">${escapeHtml(refusals.openRoles)}</a>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${help}<p>${home}</p></main></body></html>`;
}

// The careers site's look in a few lines: paper, ink, a serif heading, one clay accent.
const style =
  ":root{color-scheme:light dark;--paper:#faf9f5;--ink:#141413;--soft:#5e5d59;--accent:#a04626}" +
  "@media(prefers-color-scheme:dark){:root{--paper:#1b1b1a;--ink:#f5f4ef;--soft:#a8a69e;--accent:#e08a68}}" +
  "body{margin:0;background:var(--paper);color:var(--ink);font:16px/26px system-ui,sans-serif}" +
  "main{max-width:68ch;margin:0 auto;padding:96px 20px}" +
  "h1{font:600 28px/34px Georgia,serif;margin:0 0 12px}p{margin:0 0 12px}.soft{color:var(--soft)}" +
  "a{color:var(--accent);text-underline-offset:2px}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}";
const policy = cspWithHashes([], [createHash("sha256").update(style).digest("base64")]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync, gzip } from "node:zlib";
import { logger } from "@/lib/logger";
import type { RequestTrace } from "@/lib/request-trace";
import { cspForData, cspForScripts } from "@/lib/security/csp";
import { isFormPage, isOwnPage, isPublicPage, isStaffPage } from "@/lib/security/public-pages";
import type { DatabaseWatch } from "./database-watch";
import type { Decision } from "./intercept";
import { withLateScripts } from "./late-scripts";
import { rememberLiveStream } from "./live-streams";
import { withWordsForNoScript } from "./missing-desk-page";
import { sendOwnPage, wantsHtml } from "./own-pages";
import { policyOfPage } from "./page-policy";
import { type PageStore, send } from "./page-store";
import { withoutScripts } from "./plain-page";
import { databaseAway, internalError, notThere } from "./refusals";
import { withSource } from "./with-source";

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  trace: RequestTrace;
  store: PageStore;
  database: DatabaseWatch;
  /** Under what a finished answer may be kept for others; null where it may not. */
  key: string | null;
  /** The encodings that the reader takes; Next is not told of them where the answer is kept. */
  accepted: string | undefined;
};

const assetFreshMs = 24 * 3600 * 1000;
/** Next keeps a page up to 30 s; with these ten and a cache's fifteen, a change is seen within a minute. */
const pageFreshMs = 10_000;
const sharedCacheControl = "public, max-age=0, s-maxage=15, must-revalidate";

/** Looks at what Next is about to answer, and decides what becomes of it. */
export function decideAnswer(exchange: Exchange): Decision {
  const { response, request, key, store } = exchange;
  const type = String(response.getHeader("content-type") ?? "");
  if (response.statusCode >= 500) return onFailure(exchange);
  if (key && response.statusCode === 404) store.drop(key);
  if (type.startsWith("text/html")) {
    if (response.statusCode !== 404) return onPage(exchange);
    return isStaffPage(request.url ?? "") ? onMissingDeskPage(exchange) : onMissing(exchange);
  }
  if (type.startsWith("text/event-stream")) rememberLiveStream(response);
  if (!response.hasHeader("content-security-policy")) {
    response.setHeader("Content-Security-Policy", /javascript/.test(type) ? cspForScripts : cspForData);
  }
  if (request.url?.startsWith("/api/") && !response.hasHeader("cache-control")) {
    response.setHeader("Cache-Control", "private, no-store");
  }
  if (!key || !canKeep(exchange)) return null;
  if (!isImmutable(response)) response.setHeader("Cache-Control", sharedCacheControl);
  return (body) => keepAndSend(exchange, key, body, isImmutable(response) ? assetFreshMs : pageFreshMs);
}

function onMissingDeskPage({ request, response }: Exchange): Decision {
  return (sent) => {
    const policy = String(response.getHeader("content-security-policy") ?? "");
    const page = Buffer.from(withWordsForNoScript(decoded(sent, response).toString("utf8"), policy));
    if (request.method !== "HEAD") response.setHeader("Content-Length", page.length);
    response.end(request.method === "HEAD" ? undefined : page);
  };
}

/** Next leaves the words of a missing page to the browser; the careers site's are here, in its language. */
function onMissing({ request, response }: Exchange): Decision {
  return () => {
    clearHeaders(response);
    sendOwnPage(request, response, notThere);
  };
}

/** A page rendered for this request has its nonce; a finished one gets the hashes of its scripts. */
function onPage(exchange: Exchange): Decision {
  const { request, response, key } = exchange;
  if (isOwnPage(request.url ?? "")) return (sent) => sendWithoutScripts(exchange, sent);
  const isFinished =
    response.hasHeader("x-nextjs-prerender") || !response.hasHeader("content-security-policy");
  if (!isFinished) {
    // An answer to what was sent has something to say at once.
    const isLate = request.method === "GET" && isFormPage(request.url ?? "");
    return isLate ? (sent) => sendLate(exchange, sent) : null;
  }
  return (sent) => {
    const body = isPublicPage(request.url ?? "")
      ? Buffer.from(withSource(withoutScripts(decoded(sent, response).toString("utf8")), request.url ?? ""))
      : decoded(sent, response);
    response.setHeader("Content-Security-Policy", policyOfPage(body.toString("utf8")));
    response.removeHeader("x-nextjs-prerender");
    if (key && canKeep(exchange)) {
      response.setHeader("Cache-Control", sharedCacheControl);
      keepAndSend(exchange, key, body, pageFreshMs);
      return;
    }
    if (request.method !== "HEAD") response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

/** Made for one person and kept for nobody. */
function sendWithoutScripts({ request, response }: Exchange, sent: Buffer) {
  const body = Buffer.from(withoutScripts(decoded(sent, response).toString("utf8")));
  if (request.method !== "HEAD") response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendLate({ response, accepted = "" }: Exchange, sent: Buffer) {
  const page = Buffer.from(withLateScripts(decoded(sent, response).toString("utf8")));
  if (!/\bgzip\b/.test(accepted)) return response.end(page);
  gzip(page, (error, zipped) => {
    if (!error) response.setHeader("Content-Encoding", "gzip");
    response.end(error ? page : zipped);
  });
}

/** No page of Next's for a failure: it is empty without JavaScript, and never says 503. */
function onFailure({ request, response, trace, store, database, key }: Exchange): Decision {
  if (trace.isDatabaseAway) database.reportAway();
  const isAway = trace.isDatabaseAway || database.isAway();
  const isJson = String(response.getHeader("content-type") ?? "").includes("json");
  if (isJson && !(response.statusCode === 500 && isAway)) return null;
  if (!wantsHtml(request) && !isAway && trace.reference && request.headers["next-action"]) return null;
  return () => {
    clearHeaders(response);
    if (key && store.answerOld(key, request, response)) return;
    const reference = trace.reference ?? newReference();
    if (!trace.reference && !isAway)
      logger.error({ reference, status: response.statusCode }, "request failed");
    sendOwnPage(request, response, isAway ? databaseAway : internalError(reference));
  };
}

function keepAndSend(exchange: Exchange, key: string, sent: Buffer, freshMs: number) {
  const { request, response, store, accepted } = exchange;
  const body = decoded(sent, response);
  const raw = rawHeaders(response);
  clearHeaders(response);
  const entry = store.keep(key, { raw, body, freshMs });
  // Also the first to ask for it gets it small; who gets it large after all is better served than not at all.
  const sendIt = () => {
    request.headers["accept-encoding"] = accepted;
    send(entry, request, response);
  };
  entry.compressed.then(sendIt, sendIt);
}

/** A public page is the same for everybody, also where Next makes it anew each time, as a build has no database. */
function canKeep({ request, response, key }: Exchange): boolean {
  if (request.method !== "GET" || response.statusCode !== 200 || response.hasHeader("set-cookie"))
    return false;
  return isImmutable(response) || isPublicPage(key ?? "");
}

function isImmutable(response: ServerResponse): boolean {
  return String(response.getHeader("cache-control") ?? "").includes("immutable");
}

function decoded(body: Buffer, response: ServerResponse): Buffer {
  const encoding = response.getHeader("content-encoding");
  response.removeHeader("content-encoding");
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "br" ? brotliDecompressSync(body) : body;
}

const madeAnew =
  /^(content-length|content-encoding|etag|transfer-encoding|connection|keep-alive|date|x-nextjs-.*)$/i;

function rawHeaders(response: ServerResponse): string[] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => {
    if (madeAnew.test(name) || value === undefined) return [];
    return [name, Array.isArray(value) ? value.join(", ") : String(value)];
  });
}

/** All but what stands on every answer. */
function clearHeaders(response: ServerResponse) {
  for (const name of response.getHeaderNames()) {
    if (
      /^(content-|cache-control|etag|vary|x-nextjs-|link|location|set-cookie|transfer-encoding)/.test(name)
    ) {
      response.removeHeader(name);
    }
  }
}

function newReference(): string {
  return Math.random().toString().slice(2, 12);
}

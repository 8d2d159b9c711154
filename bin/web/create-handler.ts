import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { logger } from "@/lib/logger";
import { isOwnOrigin } from "@/lib/origin";
import { type RequestTrace, requestTraces } from "@/lib/request-trace";
import { securityHeaders } from "@/lib/security/headers";
import { isPublicPage } from "@/lib/security/public-pages";
import { clientAddressReader } from "./client-address";
import type { DatabaseWatch } from "./database-watch";
import { decideAnswer } from "./finish-answer";
import { interceptResponse } from "./intercept";
import { type OwnPage, sendOwnPage } from "./own-pages";
import { PageStore } from "./page-store";
import { receiveBody } from "./receive-body";
import { databaseAway, refusalOf, tooLarge } from "./refusals";
import { sharedPosting } from "./with-source";

type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Everything around Next: what it answers badly is answered here, what it answered well is kept for others. */
export function createHandler(next: Next, database: DatabaseWatch): RequestListener {
  const store = new PageStore();
  const always = securityHeaders();
  const clientAddress = clientAddressReader(env.TRUSTED_PROXIES);

  const passOn = (request: IncomingMessage, response: ServerResponse, key: string | null) => {
    const trace: RequestTrace = {};
    const accepted = request.headers["accept-encoding"];
    // What is kept is compressed once, by the store.
    if (key !== null) delete request.headers["accept-encoding"];
    const exchange = { request, response, trace, store, database, key, accepted };
    interceptResponse(response, () => decideAnswer(exchange));
    return requestTraces()
      .run(trace, () => next(request, response))
      .catch((err) => {
        logger.error({ err }, "Next could not answer");
        response.destroy();
      });
  };

  return (request, response) => {
    const key = storeKey(request);
    if (key && store.answer(key, request, response)) return;
    for (const [name, value] of always) response.setHeader(name, value);
    const refusal = refusalOf(request);
    if (refusal) return refuse(request, response, refusal);
    if (database.isAway() && needsDatabase(request)) {
      if (key && store.answerOld(key, request, response)) return;
      return refuse(request, response, databaseAway);
    }
    cleanHeaders(request, clientAddress(request));
    if (!hasBody(request)) return void passOn(request, response, key);
    void receiveBody(request).then((received) => {
      if (received === "broken") return request.socket.destroy();
      if (received === "too large") return refuse(request, response, tooLarge);
      return passOn(received, response, null);
    });
  };
}

/** The address without its query, for what does not depend on who asks; the same page has other bytes as RSC. */
function storeKey({ method, url = "", headers }: IncomingMessage): string | null {
  if ((method !== "GET" && method !== "HEAD") || headers.rsc || headers.range) return null;
  const [path = "", query = ""] = url.split("?", 2);
  if (path.startsWith("/_next/static/")) return path;
  if (query.includes("_rsc") || !isPublicPage(path) || sharedPosting(url)) return null;
  return String(headers.cookie ?? "").includes("__prerender_bypass") ? null : path;
}

function needsDatabase({ url = "" }: IncomingMessage): boolean {
  return !url.startsWith("/_next/") && !url.startsWith("/api/health") && !/\.[a-z0-9]{2,5}(\?|$)/.test(url);
}

/** Next and next-auth believe these; so they say what we know, and nothing that a stranger wrote. */
function cleanHeaders({ headers }: IncomingMessage, address: string) {
  for (const name of Object.keys(headers)) {
    if (/^(x-assay-|x-forwarded-|x-nonce$|forwarded$|x-middleware-|content-security-policy)/.test(name))
      delete headers[name];
  }
  headers["x-assay-client-ip"] = address;
  headers["x-forwarded-for"] = address;
  if (env.APP_URL) {
    const { host, protocol } = new URL(env.APP_URL);
    headers.host = host;
    headers["x-forwarded-proto"] = protocol.slice(0, -1);
  } else if (headers.origin && isOwnOrigin(headers.origin)) {
    // localhost and 127.0.0.1 are one origin here, and two for Next.
    headers.host = new URL(headers.origin).host;
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Reads a moment longer, so that a browser still sending can see the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, page: OwnPage) {
  sendOwnPage(request, response, page);
  if (request.complete || !hasBody(request)) return;
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  request.on("close", () => clearTimeout(timer));
}

const lingerMs = 3_000;

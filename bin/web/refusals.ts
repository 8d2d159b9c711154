import type { IncomingMessage } from "node:http";
import { maxImportBytes } from "@/lib/imports/import-limits";
import { isForeignRequest } from "@/lib/origin";
import { isPublicPage } from "@/lib/security/public-pages";
import type { OwnPage } from "./own-pages";

export const maxBodyBytes = 20_000_000;

/** A file of people may be larger than a form; it is signed-in colleagues alone who get past its door. */
export function bodyLimitOf(url = ""): number {
  return /^\/api\/jobs\/[a-z0-9-]+\/imports(\?|$)/.test(url) ? maxImportBytes : maxBodyBytes;
}

/** What no handler of ours should ever see, or null. */
export function refusalOf(request: IncomingMessage): OwnPage | null {
  const { url = "", headers } = request;
  const method = request.method ?? "";
  if (!url.startsWith("/") || isMalformed(url)) return badAddress;
  const allowed = allowedMethods(url);
  if (!allowed.includes(method)) return methodNotAllowed(allowed);
  if (Number(headers["content-length"] ?? 0) > bodyLimitOf(url)) return tooLarge;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return null;
  if (isForeignRequest(new Headers(headersThatTell(headers)))) return foreignOrigin;
  if (!url.startsWith("/api/") && !isFormPost(request)) return methodNotAllowed(["GET", "HEAD"]);
  return null;
}

export const tooLarge: OwnPage = {
  status: 413,
  code: "limit",
  says: "tooLarge",
  headers: { Connection: "close" },
};

/** The same for what does not exist and for what one may not see; complete without JavaScript. */
export const notThere: OwnPage = { status: 404, code: "not_found", says: "notFound" };

export const databaseAway: OwnPage = {
  status: 503,
  code: "unavailable",
  says: "away",
  headers: { "Retry-After": "5" },
};

export function internalError(reference: string): OwnPage {
  return {
    status: 500,
    code: "internal",
    says: "internal",
    reference,
  };
}

const badAddress: OwnPage = {
  status: 400,
  code: "invalid",
  says: "badAddress",
};

const foreignOrigin: OwnPage = {
  status: 403,
  code: "forbidden",
  says: "foreignOrigin",
};

function methodNotAllowed(allowed: string[]): OwnPage {
  return {
    status: 405,
    code: "method_not_allowed",
    says: "wrongMethod",
    headers: { Allow: allowed.join(", ") },
  };
}

function allowedMethods(url: string): string[] {
  if (url.startsWith("/api/")) return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
  if (url.startsWith("/_next/") || isPublicPage(url)) return ["GET", "HEAD"];
  return ["GET", "HEAD", "POST"];
}

/** A page takes forms: by a browser alone, or as a server action. */
function isFormPost({ headers }: IncomingMessage): boolean {
  if (headers["next-action"]) return true;
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(headers["content-type"] ?? "");
}

function headersThatTell(headers: IncomingMessage["headers"]): Record<string, string> {
  const site = headers["sec-fetch-site"];
  return {
    ...(headers.origin ? { origin: headers.origin } : {}),
    ...(typeof site === "string" ? { "sec-fetch-site": site } : {}),
  };
}

function isMalformed(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return false;
  } catch {
    return true;
  }
}

import type { IncomingMessage } from "node:http";
import { isForeignRequest } from "@/lib/origin";
import { isPublicPage } from "@/lib/security/public-pages";
import type { OwnPage } from "./own-pages";

export const maxBodyBytes = 20_000_000;

/** What no handler of ours should ever see, or null. */
export function refusalOf(request: IncomingMessage): OwnPage | null {
  const { url = "", headers } = request;
  const method = request.method ?? "";
  if (!url.startsWith("/") || isMalformed(url)) return badAddress;
  const allowed = allowedMethods(url);
  if (!allowed.includes(method)) return methodNotAllowed(allowed);
  if (Number(headers["content-length"] ?? 0) > maxBodyBytes) return tooLarge;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return null;
  if (isForeignRequest(new Headers(headersThatTell(headers)))) return foreignOrigin;
  if (!url.startsWith("/api/") && !isFormPost(request)) return methodNotAllowed(["GET", "HEAD"]);
  return null;
}

export const tooLarge: OwnPage = {
  status: 413,
  code: "limit",
  title: "That is too large",
  text: "We take at most 20 MB at once, and a résumé of at most 10 MB. Nothing was stored. Go back and choose a smaller file.",
  headers: { Connection: "close" },
};

export const databaseAway: OwnPage = {
  status: 503,
  code: "unavailable",
  title: "We will be back in a moment",
  text: "We cannot reach our records right now. Nothing is lost; please try again in a few seconds.",
  headers: { "Retry-After": "5" },
};

export function internalError(reference: string): OwnPage {
  return {
    status: 500,
    code: "internal",
    title: "Something went wrong on our side",
    text: "It was not you. Please try again; if it happens again, tell us the reference.",
    reference,
  };
}

const badAddress: OwnPage = {
  status: 400,
  code: "invalid",
  title: "This address cannot be read",
  text: "It may have been cut off or changed on its way.",
};

const foreignOrigin: OwnPage = {
  status: 403,
  code: "forbidden",
  title: "This came from another site",
  text: "For your safety we take forms only from our own pages. Nothing was stored.",
};

function methodNotAllowed(allowed: string[]): OwnPage {
  return {
    status: 405,
    code: "method_not_allowed",
    title: "That does not work here",
    text: "This address does not take what was sent to it.",
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

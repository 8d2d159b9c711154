import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/env";
import { cspWithNonce } from "@/lib/security/csp";
import { isPublicPage } from "@/lib/security/public-pages";

/** Gives each page its nonce, and tells it its own address; pages that many share get theirs in bin/web.ts. */
export function proxy(request: NextRequest) {
  if (isPublicPage(request.nextUrl.pathname)) return NextResponse.next();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = cspWithNonce(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-assay-path", request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from the policy of the request.
  if (!isDevelopment()) headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  if (!isDevelopment()) response.headers.set("content-security-policy", policy);
  return response;
}

// Bodies that pass through here are kept in memory twice, so uploads, which go to the API, do not.
export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]{2,5}$).*)"] };

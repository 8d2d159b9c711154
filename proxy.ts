import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "@/lib/env";
import { defaultLocale, splitLocale } from "@/lib/i18n/locales";
import { cspWithNonce } from "@/lib/security/csp";
import { isPublicPage, isStaffPage } from "@/lib/security/public-pages";

/**
 * Gives each page its nonce, and tells it its own address; pages that many share get theirs in bin/web.ts.
 * English has bare addresses: the folder of its pages, /en, is a name inside.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (pathname === `/${defaultLocale}` || pathname.startsWith(`/${defaultLocale}/`)) {
    return NextResponse.redirect(new URL(splitLocale(pathname).rest + search, request.url), 308);
  }
  if (isPublicPage(pathname)) return pageOf(request);
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = cspWithNonce(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-assay-path", pathname + search);
  // Next reads the nonce for its own scripts from the policy of the request.
  if (!isDevelopment()) headers.set("content-security-policy", policy);
  const response = pageOf(request, headers);
  if (!isDevelopment()) response.headers.set("content-security-policy", policy);
  return response;
}

function pageOf(request: NextRequest, headers?: Headers) {
  const { pathname } = request.nextUrl;
  const init = headers && { request: { headers } };
  if (isStaffPage(pathname) || splitLocale(pathname).rest !== pathname) return NextResponse.next(init);
  const url = request.nextUrl.clone();
  url.pathname = pathname === "/" ? `/${defaultLocale}` : `/${defaultLocale}${pathname}`;
  return NextResponse.rewrite(url, init);
}

// Bodies that pass through here are kept in memory twice, so uploads, which go to the API, do not.
export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]{2,5}$).*)", "/:path*/feed.xml"] };

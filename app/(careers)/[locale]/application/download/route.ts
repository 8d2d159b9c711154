import { NextResponse } from "next/server";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { downloadOwnData } from "@/lib/own-data/download-own-data";
import { publicRoute } from "@/lib/route";

/** For whoever has their page open; all others are led to where it is opened. */
export const GET = publicRoute<{ locale: string }>(async ({ params }) => {
  const locale = toLocale(params.locale);
  const candidate = await findCandidate();
  if (candidate) return downloadOwnData(candidate, locale);
  return new NextResponse(null, {
    status: 303,
    headers: { location: localePath(locale, "/application"), "cache-control": "private, no-store" },
  });
});

import { NextResponse } from "next/server";
import { keepCandidateToken } from "@/lib/candidates/candidate-session";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { publicRoute } from "@/lib/route";

/** Keeps the link of a mail in a cookie and takes it out of the address, where others could read it. */
export const GET = publicRoute<{ locale: string }>(async ({ request, params }) => {
  await keepCandidateToken(new URL(request.url).searchParams.get("t") ?? "");
  // Relative: the browser stays at the name of this machine it came by, where its cookie is.
  return new NextResponse(null, {
    status: 303,
    headers: {
      location: localePath(toLocale(params.locale), "/application"),
      "cache-control": "private, no-store",
    },
  });
});

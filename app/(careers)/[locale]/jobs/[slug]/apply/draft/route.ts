import { NextResponse } from "next/server";
import { keepDraftToken } from "@/lib/drafts/draft-cookie";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { publicRoute } from "@/lib/route";
import { keepUploadBrowser } from "@/lib/uploads/upload-browser";

/** Keeps the link of a mail in a cookie and takes it out of the address, where others could read it. */
export const GET = publicRoute<{ locale: string; slug: string }>(async ({ request, params }) => {
  const { locale, slug } = params;
  await keepDraftToken(slug, new URL(request.url).searchParams.get("t") ?? "");
  // What a résumé that was kept is bound to when the form opens.
  await keepUploadBrowser();
  // Relative: the browser stays at the name of this machine it came by, where its cookie is.
  return new NextResponse(null, {
    status: 303,
    headers: {
      location: localePath(toLocale(locale), `/jobs/${encodeURIComponent(slug)}/apply`),
      "cache-control": "private, no-store",
    },
  });
});

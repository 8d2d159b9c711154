import { NextResponse } from "next/server";
import { keepAddressToken } from "@/lib/address/address-cookie";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { publicRoute } from "@/lib/route";

/** Keeps the link of the mail and leads to the button: a scanner that follows it changes nothing. */
export const GET = publicRoute<{ locale: string }>(async ({ request, params }) => {
  await keepAddressToken(new URL(request.url).searchParams.get("t") ?? "");
  return new NextResponse(null, {
    status: 303,
    headers: {
      location: localePath(toLocale(params.locale), "/application/address/confirm"),
      "cache-control": "private, no-store",
    },
  });
});

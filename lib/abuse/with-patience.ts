import "server-only";
import { addSeconds } from "date-fns";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { getOrganisation } from "@/lib/organisation/queries";

/** Counts an attempt of a candidate; who is stopped is told until when, and whom to write to meanwhile. */
export async function withPatience(counted: Promise<void>, locale: Locale): Promise<void> {
  try {
    await counted;
  } catch (refused) {
    if (!(refused instanceof AppError) || refused.code !== "limit") throw refused;
    const { retryAfterSeconds = 60 } = refused;
    const { privacyContactEmail: email } = await getOrganisation();
    const message = fillText(messagesOf(locale).apply.errors.tooMany, {
      time: timeIn(retryAfterSeconds, locale),
      email,
    });
    throw new AppError("limit", message, { retryAfterSeconds });
  }
}

/** The minute after it, so that who tries then is not stopped again. */
function timeIn(seconds: number, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(addSeconds(now(), seconds + 60))} UTC`;
}

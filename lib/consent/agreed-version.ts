import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consentTexts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { parseConsentVersion } from "./consent-version";

type Shown = { consent: { version: number } | null; locale: Locale };

/**
 * The version that stood beside the box when it was ticked: also an earlier one, if the form was open for
 * long. @throws AppError `invalid` when it is none that was ever shown: the form comes back with today's
 */
export async function agreedVersion({ consent, locale }: Shown, agreed: unknown): Promise<string | null> {
  // A deployment writes its first text when it starts; only a bare database has none.
  if (!consent) return null;
  const version = parseConsentVersion(agreed);
  if (version !== null && (version === consent.version || (await wasShown(version)))) return String(version);
  const sentence = messagesOf(locale).apply.errors.consentChanged;
  throw new AppError("invalid", sentence, { fieldErrors: { consent: [sentence] } });
}

async function wasShown(version: number): Promise<boolean> {
  return (await db.$count(consentTexts, eq(consentTexts.version, version))) > 0;
}

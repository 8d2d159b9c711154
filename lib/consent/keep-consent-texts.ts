import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consentTexts, settings } from "@/db/schema";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { type ConsentWords, writeConsentText } from "./write-consent-text";

/**
 * Makes the text that is shown from now on a version of its own, if its words in any language, or what the
 * organisation promises in it, are others than before. Earlier versions stay for those who agreed to them.
 */
export async function keepConsentTexts(tx: Tx): Promise<void> {
  const [organisation] = await tx
    .select({ organisation: settings.organisationName, retentionMonths: settings.retentionMonths })
    .from(settings);
  if (!organisation) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('assay.consent'))`);
  const texts = locales.map((locale) => ({
    locale,
    ...writeConsentText(locale, messagesOf(locale), organisation),
  }));
  const version = await latestVersion(tx);
  if (await isKept(tx, version, texts)) return;
  const next = version + 1;
  await tx.insert(consentTexts).values(texts.map((text) => ({ ...text, version: next, createdAt: now() })));
  await recordEvent(tx, { type: "consent_text.added", actor: "system", data: { version: next } });
}

async function latestVersion(tx: Tx): Promise<number> {
  const [latest] = await tx
    .select({ version: consentTexts.version })
    .from(consentTexts)
    .orderBy(desc(consentTexts.version))
    .limit(1);
  return latest?.version ?? 0;
}

type Text = ConsentWords & { locale: string };

async function isKept(tx: Tx, version: number, texts: Text[]): Promise<boolean> {
  const rows = await tx.select().from(consentTexts).where(eq(consentTexts.version, version));
  return texts.every(({ locale, summary, body }) =>
    rows.some((row) => row.locale === locale && row.summary === summary && row.body === body),
  );
}

import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { consentTexts } from "@/db/schema";
import type { Locale } from "@/lib/i18n/locales";
import { parseConsentVersion } from "./consent-version";

export type ConsentTextView = { version: number; summary: string; body: string; since: string };

/** The text in force, or one that was; public, as everybody who applies is shown it. Null if there is none. */
export const findConsentText = cache(
  async (locale: Locale, version?: string): Promise<ConsentTextView | null> => {
    const wanted = version === undefined ? undefined : parseConsentVersion(version);
    if (wanted === null) return null;
    const [row] = await db
      .select()
      .from(consentTexts)
      .where(
        and(
          eq(consentTexts.locale, locale),
          wanted === undefined ? undefined : eq(consentTexts.version, wanted),
        ),
      )
      .orderBy(desc(consentTexts.version))
      .limit(1);
    if (!row) return null;
    const { summary, body, createdAt } = row;
    return { version: row.version, summary, body, since: createdAt.toISOString() };
  },
);

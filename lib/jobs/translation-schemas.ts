import { z } from "zod";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import { longText, optionalLine } from "@/lib/staff-text";

/** The languages a posting may have beside English. */
export const translationLocales = locales.filter((locale) => locale !== defaultLocale);

export const updateTranslationInput = z.object({
  jobId: z.uuid(),
  version: z.coerce.number().int(),
  locale: z.enum(locales).refine((locale) => locale !== defaultLocale, "English has a form of its own."),
  title: optionalLine(200),
  location: optionalLine(200),
  summary: longText(500),
  body: longText(50_000),
});

export type UpdateTranslationInput = z.output<typeof updateTranslationInput>;

/** A posting in another language; null where nobody has written it, and candidates read the English one. */
export type TranslationView = { title: string; location: string; summary: string; body: string } | null;

export type TranslationsView = Partial<Record<Locale, TranslationView>>;

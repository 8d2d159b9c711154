/** The languages candidates can read. English has the bare addresses, every other its own: /de/…. */
export const locales = ["en", "de"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";

export const localeNames: Record<Locale, string> = { en: "English", de: "Deutsch" };

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

/** What a form or a link says its language is; English for anything else. */
export function toLocale(text: unknown): Locale {
  return isLocale(text) ? text : defaultLocale;
}

/** An address of the careers site, given as the English one, in this language: `/jobs/x` is `/de/jobs/x`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language of an address, and the same address without it. */
export function splitLocale(path: string): { locale: Locale; rest: string } {
  const [, first = ""] = path.split(/[/?#]/, 2);
  if (!isLocale(first)) return { locale: defaultLocale, rest: path };
  const rest = path.slice(first.length + 1);
  return { locale: first, rest: rest.startsWith("/") ? rest : `/${rest}` };
}

/** The button of a form that sends what was typed along to another language, instead of submitting it. */
export const languageField = "switch-language";

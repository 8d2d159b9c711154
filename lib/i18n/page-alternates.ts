import "server-only";
import { absoluteUrl } from "@/lib/origin";
import { defaultLocale, type Locale, localePath, locales } from "./locales";

/** Where a careers page is in each language: what search engines ask for as canonical and hreflang. */
export function pageAlternates(locale: Locale, path: string) {
  const url = (of: Locale) => absoluteUrl(localePath(of, path));
  const languages = { en: url("en"), de: url("de"), "x-default": url(defaultLocale) } satisfies Record<
    Locale | "x-default",
    string
  >;
  const types = {
    "application/atom+xml": absoluteUrl(localePath(locale, "/feed.xml")),
    "application/json": absoluteUrl("/jobs.json"),
  };
  return { canonical: languages[locale], languages, types };
}

const territories: Record<Locale, string> = { en: "en_US", de: "de_DE" };

export function openGraphLocale(locale: Locale) {
  const others = locales.filter((other) => other !== locale);
  return { locale: territories[locale], alternateLocale: others.map((other) => territories[other]) };
}

import "server-only";
import de from "@/messages/de.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import type { Locale } from "./locales";
import type { Messages } from "./messages";

const catalogues: Record<Locale, Messages> = { en, de };

/** The sentences of a language, for rules and mails; pages have next-intl, and hand browsers what they need. */
export function messagesOf(locale: Locale): Messages {
  return catalogues[locale];
}

import "server-only";
import { defaultLocale, type Locale, splitLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { mailKind } from "./mail-kinds";

/** A mail is in the language of the page that its link opens; staff's pages have one. */
export function mailLanguage(link: string | null): Locale {
  return link ? splitLocale(new URL(link).pathname).locale : defaultLocale;
}

const buttons = {
  application_received: "seeApplication",
  application_stands: "seeApplication",
  candidate_link: "seeApplication",
  rejection: "seeApplication",
  draft_link: "goOn",
  withdrawn: "seeApplication",
  erasure_asked: "confirmErasure",
} as const;

/** What stands around a mail's text: its button, and the address for who sees none. */
export function mailFrame(kind: string, link: string | null) {
  const locale = mailLanguage(link);
  const words = messagesOf(locale).mailButtons;
  const [, key] = Object.entries(buttons).find(([name]) => name === kind) ?? [];
  return { locale, buttonLabel: key ? words[key] : mailKind(kind).button, orOpen: words.orOpen };
}

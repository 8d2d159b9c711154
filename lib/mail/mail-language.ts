import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { mailKind } from "./mail-kinds";

const buttons = {
  application_received: "seeApplication",
  application_stands: "seeApplication",
  application_moved: "seeApplication",
  candidate_link: "seeApplication",
  rejection: "seeApplication",
  message: "readAndAnswer",
  draft_link: "goOn",
  referral_invitation: "readPosting",
  withdrawn: "seeApplication",
  erasure_asked: "confirmErasure",
  address_asked: "confirmErasure",
} as const;

/** What stands around a mail's text: its button, and the address for who sees none. */
export function mailFrame(kind: string, locale: Locale) {
  const words = messagesOf(locale).mailButtons;
  const [, key] = Object.entries(buttons).find(([name]) => name === kind) ?? [];
  return { locale, buttonLabel: key ? words[key] : mailKind(kind).button, orOpen: words.orOpen };
}

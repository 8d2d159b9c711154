import "server-only";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";

/**
 * Anyone can make us write to anyone: a name that could carry an advertisement or a link is not repeated,
 * nor one that holds a place of our own sentences.
 */
export function greetingWords(locale: Locale, fullName: string): string {
  const { mail } = messagesOf(locale).apply;
  const isPlain = fullName.length <= 80 && !/[:/@<>{}\d]|www|\.\S/i.test(fullName);
  return isPlain ? fillText(mail.greeting, { name: fullName }) : mail.greetingWithoutName;
}

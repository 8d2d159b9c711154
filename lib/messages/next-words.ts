import "server-only";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";

type Step = { publicName: string; promisedDays: number | null };

/** What comes next and by when, for who is at the first of these steps. */
export function nextWords(locale: Locale, [here, next]: Step[]): string {
  const { mail } = messagesOf(locale).apply;
  const days = here?.promisedDays;
  if (days && next) return fillText(mail.promise, { days, step: next.publicName });
  if (next) return fillText(mail.nextStep, { step: next.publicName });
  return days ? fillText(mail.promiseAlone, { days }) : mail.noPromise;
}

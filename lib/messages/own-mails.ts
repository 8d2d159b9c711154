import "server-only";
import type { Tx } from "@/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { greetingWords } from "./greeting-words";
import { writeMail } from "./write-mail";

export const withdrawnMailKind = "withdrawn";
export const erasureAskedMailKind = "erasure_asked";
export const erasedMailKind = "erased";

type Withdrawn = { title: string; organisation: string; reference: string; fullName: string; until: Date };

/** Says that it is done, and until when it can be undone on one's own page. */
export function withdrawnMail(tx: Tx, locale: Locale, { fullName, until, ...values }: Withdrawn) {
  const greeting = greetingWords(locale, fullName);
  return writeMail(tx, withdrawnMailKind, locale, { ...values, greeting, until: dateIn(until, locale) });
}

/** Whoever has the mailbox confirms; whoever only had the page open cannot. */
export function erasureAskedMail(tx: Tx, locale: Locale, values: { organisation: string; hours: number }) {
  return writeMail(tx, erasureAskedMailKind, locale, values);
}

/** The last mail there is; it is removed itself once it has left. */
export function erasedMail(tx: Tx, locale: Locale, values: { organisation: string }) {
  return writeMail(tx, erasedMailKind, locale, values);
}

function dateIn(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

import "server-only";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";

export const withdrawnMailKind = "withdrawn";

type Withdrawn = { title: string; organisation: string; reference: string; until: Date };

/** Says that it is done, and until when it can be undone on one's own page. */
export function withdrawnMail(locale: Locale, { title, organisation, reference, until }: Withdrawn) {
  const { mails } = messagesOf(locale).own;
  const values = { title, organisation, reference, date: dateIn(until, locale) };
  return {
    kind: withdrawnMailKind,
    subject: fillText(mails.withdrawnSubject, values),
    text: written(
      [mails.greeting, mails.withdrawn, "{{link}}", mails.withdrawnNext, "{organisation}"],
      values,
    ),
  };
}

export const erasureAskedMailKind = "erasure_asked";
export const erasedMailKind = "erased";

/** Whoever has the mailbox confirms; whoever only had the page open cannot. */
export function erasureAskedMail(
  locale: Locale,
  { organisation, hours }: { organisation: string; hours: number },
) {
  const { mails } = messagesOf(locale).own;
  const values = { organisation, hours: String(hours) };
  return {
    kind: erasureAskedMailKind,
    subject: fillText(mails.erasureAskedSubject, values),
    text: written(
      [mails.greeting, mails.erasureAsked, "{{link}}", mails.erasureAskedNote, "{organisation}"],
      values,
    ),
  };
}

/** The last mail there is; it is removed itself once it has left. */
export function erasedMail(locale: Locale, { organisation }: { organisation: string }) {
  const { mails } = messagesOf(locale).own;
  const values = { organisation };
  return {
    kind: erasedMailKind,
    subject: fillText(mails.erasedSubject, values),
    text: written([mails.greeting, mails.erased, "{organisation}"], values),
  };
}

function written(paragraphs: string[], values: Record<string, string>): string {
  return paragraphs.map((paragraph) => fillText(paragraph, values)).join("\n\n");
}

function dateIn(date: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

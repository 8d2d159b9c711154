import "server-only";
import type { ApplyFormView } from "@/lib/applications/apply-form-view";
import { fillText } from "@/lib/fill-text";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { absoluteUrl } from "@/lib/origin";
import { draftMailKind } from "./draft-mail-kind";
import { draftToken } from "./draft-token";

type Kept = { id: string; savedAt: Date; expiresAt: Date };

/** The way back to a draft. No word of what was typed is in it: a mail is read by many eyes on its way. */
export function draftMail(form: ApplyFormView, { id, savedAt, expiresAt }: Kept) {
  const { slug, title, organisation, locale } = form;
  const { subject, saved, link, note, unasked } = messagesOf(locale).apply.draft.mail;
  const values = { title, organisation, saved: inWords(savedAt, locale), until: inWords(expiresAt, locale) };
  return {
    kind: draftMailKind,
    subject: fillText(subject, values),
    text: [saved, link, "{{link}}", note, unasked].map((part) => fillText(part, values)).join("\n\n"),
    link: absoluteUrl(localePath(locale, `/jobs/${slug}/apply/draft?t=${draftToken(id)}`)),
  };
}

function inWords(date: Date, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(date)} UTC`;
}

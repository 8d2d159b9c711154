import "server-only";
import type { Tx } from "@/db/client";
import type { ApplyFormView } from "@/lib/applications/apply-form-view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { writeMail } from "@/lib/messages/write-mail";
import { absoluteUrl } from "@/lib/origin";
import { draftMailKind } from "./draft-mail-kind";
import { draftToken } from "./draft-token";

type Kept = { id: string; savedAt: Date; expiresAt: Date };

/** The way back to a draft. No word of what was typed is in it: a mail is read by many eyes on its way. */
export async function draftMail(tx: Tx, form: ApplyFormView, { id, savedAt, expiresAt }: Kept) {
  const { slug, title, organisation, locale } = form;
  const values = { title, organisation, saved: inWords(savedAt, locale), until: inWords(expiresAt, locale) };
  const mail = await writeMail(tx, draftMailKind, locale, values);
  return { ...mail, link: absoluteUrl(localePath(locale, `/jobs/${slug}/apply/draft?t=${draftToken(id)}`)) };
}

function inWords(date: Date, locale: Locale): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(date)} UTC`;
}

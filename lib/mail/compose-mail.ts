import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { headerWords } from "./header-words";
import { mailFrame } from "./mail-language";
import { withLink } from "./mail-parts";
import { renderMail } from "./mail-template";

export type MailWords = {
  kind: string;
  locale: Locale;
  subject: string;
  text: string;
  link: string | null;
};

/** A mail as it leaves, and as the previews show it: its subject, its plain text and its HTML. */
export async function composeMail({ kind, locale, link, ...words }: MailWords, organisation: string) {
  const subject = headerWords(words.subject);
  return {
    subject,
    text: link ? withLink(words.text, link) : words.text,
    html: await renderMail({
      ...mailFrame(kind, locale),
      subject,
      text: words.text,
      link,
      organisation,
    }),
  };
}

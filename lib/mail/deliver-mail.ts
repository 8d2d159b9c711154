import "server-only";
import type { mailOutbox } from "@/db/schema";
import { env } from "@/lib/env";
import { toLocale } from "@/lib/i18n/locales";
import { composeMail } from "./compose-mail";
import { headerWords, isOneAddress } from "./header-words";
import { withMailTransport } from "./mail-transport";

type Mail = typeof mailOutbox.$inferSelect;

/** Hands one mail to the mail server; returns when the server has taken it, throws what it said instead. */
export async function deliverMail(smtpUrl: string, mail: Mail, organisation: string): Promise<void> {
  if (!isOneAddress(mail.toEmail)) throw new NotOneAddress();
  const words = await composeMail({ ...mail, locale: toLocale(mail.locale) }, organisation);
  await withMailTransport(smtpUrl, (transport) =>
    transport.sendMail({
      from: sender(organisation),
      to: { name: headerWords(mail.toName ?? ""), address: mail.toEmail },
      ...words,
      messageId: mail.messageId,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    }),
  );
}

/** Shaped like the mail server's own refusal of an address, so that it is told and kept like one. */
class NotOneAddress extends Error {
  readonly command = "RCPT TO";
  readonly permanent = true;
}

/** MAIL_FROM with the organisation's name, unless it brings one: "Anthropic <jobs@example.org>". */
function sender(organisation: string): string | { name: string; address: string } {
  const from = env.MAIL_FROM ?? "";
  return from.includes("<") ? from : { name: headerWords(organisation), address: from.trim() };
}

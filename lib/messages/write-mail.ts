import "server-only";
import { and, eq } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { messageTemplates } from "@/db/schema";
import type { Locale } from "@/lib/i18n/locales";
import { defaultTemplate } from "./default-templates";
import { fillTemplate } from "./fill-template";
import type { MailValues, TemplateKind } from "./template-kinds";

export type WrittenMail = { kind: TemplateKind; locale: Locale; subject: string; text: string };

/** A mail to a candidate as its template says it; `{{link}}` is filled when it leaves. */
export async function writeMail<Kind extends TemplateKind>(
  tx: DbOrTx,
  kind: Kind,
  locale: Locale,
  values: MailValues<Kind>,
): Promise<WrittenMail> {
  const { subject, text } = (await findTemplate(tx, kind, locale)) ?? defaultTemplate(kind, locale);
  return { kind, locale, subject: fillTemplate(subject, values), text: fillTemplate(text, values) };
}

async function findTemplate(tx: DbOrTx, kind: TemplateKind, locale: Locale) {
  const [template] = await tx
    .select({ subject: messageTemplates.subject, text: messageTemplates.text })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.kind, kind),
        eq(messageTemplates.locale, locale),
        eq(messageTemplates.key, kind),
      ),
    );
  return template;
}

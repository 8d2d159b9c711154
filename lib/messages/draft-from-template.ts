import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "@/db/client";
import { messageTemplates } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { draftValues } from "./draft-values";
import { fillTemplate } from "./fill-template";

/**
 * A message to a candidate the caller may see, as one of the templates says it in their language, or in English
 * where it has no words in theirs. @throws AppError `conflict` when the template is gone
 */
export async function draftFromTemplate(
  tx: DbOrTx,
  viewer: Viewer,
  applicationId: string,
  templateKey: string,
): Promise<{ subject: string; text: string }> {
  const values = await draftValues(tx, viewer, applicationId);
  const [template] = await tx
    .select({ subject: messageTemplates.subject, text: messageTemplates.text })
    .from(messageTemplates)
    .where(
      and(
        eq(messageTemplates.kind, "message"),
        eq(messageTemplates.key, templateKey),
        inArray(messageTemplates.locale, [values.locale, defaultLocale]),
      ),
    )
    .orderBy(sql`${messageTemplates.locale} <> ${values.locale}`)
    .limit(1);
  if (!template) throw new AppError("conflict", "This template is not there any more.");
  return { subject: fillTemplate(template.subject, values), text: fillTemplate(template.text, values) };
}

import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { and, desc, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import type { Visitor } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { notFound } from "@/lib/errors";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { queueMail } from "@/lib/mail/queue-mail";
import { parseInput } from "@/lib/parse-input";
import { draftsPerMailbox, draftsPerNetwork, mayMailDraft } from "./draft-limits";
import { draftMail } from "./draft-mail";
import { saveDraftInput } from "./schemas";

/** Longer than the work takes, so that the time to the answer does not tell whether there was any. */
const answerMs = 250;

/** Of several browsers' drafts the newest: a stranger's must not hide one's own. */
const mostMails = 3;

/** Mails whoever kept a draft under this address the way back; answers the same for any other. */
export async function requestDraftLink(
  visitor: Visitor,
  input: { slug: string; email: string; locale?: Locale },
): Promise<{ email: string }> {
  const { locale = defaultLocale } = input;
  const { slug, email } = parseInput(saveDraftInput(messagesOf(locale).apply), input);
  await withPatience(draftsPerNetwork.take(visitor.ip), locale);
  await withPatience(draftsPerMailbox.take(email), locale);
  await Promise.all([mailLinks(slug, email, locale), wait(answerMs)]);
  return { email };
}

async function mailLinks(slug: string, email: string, locale: Locale): Promise<void> {
  const form = await findApplyForm(slug, locale);
  if (!form) throw notFound();
  await db.transaction(async (tx) => {
    const kept = await tx
      .select({ id: drafts.id, savedAt: drafts.savedAt, expiresAt: drafts.expiresAt, email: drafts.email })
      .from(drafts)
      .where(and(eq(drafts.jobId, form.jobId), eq(drafts.email, email), gt(drafts.expiresAt, now())))
      .orderBy(desc(drafts.savedAt))
      .limit(mostMails);
    if (kept.length === 0 || !(await mayMailDraft(email))) return;
    for (const draft of kept) await queueMail(tx, { ...(await draftMail(tx, form, draft)), to: draft.email });
  });
}

import "server-only";
import { randomUUID } from "node:crypto";
import { addDays } from "date-fns";
import { and, eq, gt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema";
import { withPatience } from "@/lib/abuse/with-patience";
import type { ApplyFormView } from "@/lib/applications/apply-form-view";
import { assertOpen } from "@/lib/applications/assert-open";
import { findApplyForm } from "@/lib/applications/find-apply-form";
import type { Visitor } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { defaultLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { hashToken, newId } from "@/lib/ids";
import { queueMail } from "@/lib/mail/queue-mail";
import { parseInput } from "@/lib/parse-input";
import { sign } from "@/lib/sign";
import { holdUpload } from "@/lib/uploads/hold-upload";
import { draftDays } from "./draft-fields";
import { draftsPerMailbox, draftsPerNetwork, mayMailDraft } from "./draft-limits";
import { draftMail } from "./draft-mail";
import { draftToken } from "./draft-token";
import { type SaveDraftInput, type SavedDraftView, saveDraftInput } from "./schemas";

/** More than any form of ours can hold. */
const maxCharacters = 3_000_000;

/**
 * Keeps what a candidate has typed so far and mails its owner the way back. It leaves no trace in the history,
 * which colleagues read, and answers alike for any address.
 * @throws AppError `not_found`, `conflict` when the job is not open, `invalid`, `limit`
 */
export async function saveDraft(visitor: Visitor, input: SaveDraftInput): Promise<SavedDraftView> {
  const { locale = defaultLocale } = input;
  const messages = messagesOf(locale);
  const { slug, email } = parseInput(saveDraftInput(messages.apply), input);
  const form = await findApplyForm(slug, locale);
  if (!form) throw notFound();
  assertOpen(form.status, locale);
  if (JSON.stringify(input.fields).length > maxCharacters) {
    throw new AppError("invalid", messages.apply.draft.tooLong);
  }
  await withPatience(draftsPerNetwork.take(visitor.ip), locale);
  await withPatience(draftsPerMailbox.take(email), locale);
  const isMailed = await mayMailDraft(email);
  const savedAt = now();
  await db.transaction(async (tx) => {
    const uploadId = input.upload ? await holdUpload(tx, input.upload) : null;
    const draft = {
      fields: input.fields,
      locale,
      savedAt,
      expiresAt: addDays(savedAt, draftDays),
      // A page that was loaded anew has no file in it: the one kept before stays.
      ...(uploadId && { uploadId }),
    };
    const id = (await replaceOpened(tx, form, input, draft)) ?? (await replaceOwn(tx, form, input, draft));
    if (isMailed) await queueMail(tx, { ...(await draftMail(tx, form, { id, ...draft })), to: email });
  });
  return { email, savedAt: savedAt.toISOString(), fields: input.fields };
}

type Content = Pick<typeof drafts.$inferInsert, "fields" | "locale" | "uploadId" | "savedAt" | "expiresAt">;

/** The draft this browser opened by a link; under another address it would be another person's. */
async function replaceOpened(
  tx: Tx,
  { jobId }: ApplyFormView,
  { token, email }: SaveDraftInput,
  content: Content,
): Promise<string | null> {
  if (!token) return null;
  const isOpened = and(
    eq(drafts.tokenHash, hashToken(token)),
    eq(drafts.jobId, jobId),
    eq(drafts.email, email),
    gt(drafts.expiresAt, now()),
  );
  const [draft] = await tx.update(drafts).set(content).where(isOpened).returning({ id: drafts.id });
  return draft?.id ?? null;
}

/** A stranger who knows an address can add a draft to it, but neither read nor replace one: see decision 060. */
async function replaceOwn(
  tx: Tx,
  { jobId }: ApplyFormView,
  { email, browserKey, submissionKey }: SaveDraftInput,
  content: Content,
): Promise<string> {
  const id = newId();
  const browser = browserKey ?? submissionKey ?? randomUUID();
  const saveKey = sign("draft-browser", jobId, email.toLowerCase(), browser).toString("base64url");
  const [draft] = await tx
    .insert(drafts)
    .values({ ...content, id, jobId, email, saveKey, tokenHash: hashToken(draftToken(id)) })
    .onConflictDoUpdate({ target: drafts.saveKey, set: content })
    .returning({ id: drafts.id });
  if (!draft) throw new Error("An upsert returned no row.");
  return draft.id;
}

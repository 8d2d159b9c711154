import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { applications, mailOutbox, messages, messageTemplates, users } from "@/db/schema";
import { applicationVisibleTo, assertCan, can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { draftValues } from "./draft-values";
import { fillTemplate } from "./fill-template";
import type { MessageDraft, MessageView } from "./message-schemas";

/** The conversation about an application, oldest first; whoever reads no board reads none of it. */
export async function listMessages(viewer: Viewer, applicationId: string): Promise<MessageView[]> {
  if (!can(viewer.role, "board.read")) return [];
  const rows = await db
    .select({
      id: messages.id,
      author: messages.author,
      userName: users.name,
      subject: messages.subject,
      body: messages.body,
      at: messages.createdAt,
      visibleAt: messages.visibleAt,
      cancelledAt: messages.cancelledAt,
      settledAt: messages.settledAt,
      mailId: mailOutbox.id,
      mailState: mailOutbox.state,
    })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .leftJoin(users, eq(users.id, messages.userId))
    .leftJoin(mailOutbox, eq(mailOutbox.id, messages.mailId))
    .where(and(eq(messages.applicationId, applicationId), applicationVisibleTo(viewer)))
    .orderBy(asc(messages.visibleAt), asc(messages.id));
  return rows.map(
    ({ author, userName, at, visibleAt, cancelledAt, settledAt, mailId, mailState, ...row }) => ({
      ...row,
      userName: author === "staff" ? (userName ?? "A colleague") : null,
      at: at.toISOString(),
      visibleAt: visibleAt.toISOString(),
      isCancelled: cancelledAt !== null,
      isOwed: author === "candidate" && settledAt === null,
      mail: mailId && mailState ? { id: mailId, state: mailState } : null,
    }),
  );
}

/** What a colleague may begin a message with, in its candidate's language. @throws AppError `not_found` */
export async function draftMessages(viewer: Viewer, applicationId: string): Promise<MessageDraft[]> {
  assertCan(viewer, "application.message");
  const [visible] = await db
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(eq(applications.id, applicationId), applicationVisibleTo(viewer), isNull(applications.erasedAt)),
    );
  if (!visible) throw notFound();
  const values = await draftValues(db, viewer, applicationId);
  const rows = await db
    .select({
      id: messageTemplates.id,
      name: messageTemplates.name,
      subject: messageTemplates.subject,
      text: messageTemplates.text,
    })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.kind, "message"), eq(messageTemplates.locale, values.locale)))
    // The plainest first.
    .orderBy(sql`${messageTemplates.key} <> 'message'`, asc(messageTemplates.name));
  return rows.map(({ subject, text, ...row }) => ({
    ...row,
    subject: fillTemplate(subject, values),
    text: fillTemplate(text, values),
  }));
}

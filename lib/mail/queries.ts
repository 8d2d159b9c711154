import "server-only";
import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { pseudonymOf } from "@/lib/anonymous/pseudonym";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { draftMailKind } from "@/lib/drafts/draft-mail-kind";
import { notFound } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { isDemoAddress } from "./is-demo-address";
import { isMailHidden } from "./is-mail-hidden";
import { mailKind } from "./mail-kinds";
import { withLink } from "./mail-parts";
import { isMailConfigured } from "./mail-transport";
import { mailVisibleTo } from "./mail-visible-to";
import { maskLink } from "./mask-link";
import { decodeOutboxCursor, encodeOutboxCursor } from "./outbox-cursor";
import {
  type MailRow,
  type MailView,
  type OutboxInput,
  type OutboxView,
  outboxCountLimit,
  outboxInput,
} from "./outbox-schemas";

const pageSize = 50;

type Mail = typeof mailOutbox.$inferSelect & { isHidden: boolean };

const { text: _text, link: _link, ...rowColumns } = getTableColumns(mailOutbox);

/** What has not come to its end: their numbers stand beside their names, by `mail_outbox_state_created`. */
const openStates = ["waiting", "failed", "no_smtp"] as const;

/** Mails, newest first; walks the index `mail_outbox_created`. @throws AppError `forbidden` */
export async function listMails(viewer: Viewer, input: OutboxInput): Promise<OutboxView> {
  assertCan(viewer, "outbox.read");
  const { state, before } = parseInput(outboxInput, input);
  const shown = and(mailVisibleTo(viewer), state && eq(mailOutbox.state, state));
  const [rows, count, ...open] = await Promise.all([
    db
      .select({ ...rowColumns, isHidden: isMailHidden(viewer) })
      .from(mailOutbox)
      .where(and(shown, before ? isOlderThan(before) : undefined))
      .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
      .limit(pageSize + 1),
    countMails(shown),
    ...openStates.map((one) => countMails(and(mailVisibleTo(viewer), eq(mailOutbox.state, one)))),
  ]);
  const mails = rows.slice(0, pageSize).map(toRow);
  const last = mails.at(-1);
  return {
    mails,
    count: Math.min(count, outboxCountLimit),
    isMore: count > outboxCountLimit,
    open: Object.fromEntries(openStates.map((one, index) => [one, open[index] ?? 0])),
    next: last && rows.length > pageSize ? encodeOutboxCursor(last) : null,
  };
}

/** One mail as this person may read it. */
export async function findMail(viewer: Viewer, mailId: string): Promise<MailView | null> {
  assertCan(viewer, "outbox.read");
  if (!/^[0-9a-f-]{36}$/i.test(mailId)) return null;
  const [mail] = await db
    .select({ ...getTableColumns(mailOutbox), isHidden: isMailHidden(viewer) })
    .from(mailOutbox)
    .where(and(eq(mailOutbox.id, mailId), mailVisibleTo(viewer)));
  if (!mail) return null;
  const isShown = !mail.isHidden && showsLink(viewer, mail);
  return {
    ...toRow(mail),
    text: withLink(shownText(mail), linkWords(mail, isShown)),
    link: isShown ? mail.link : null,
    applicationId: mail.applicationId,
    canRetry: (mail.state === "failed" || mail.state === "no_smtp") && isMailConfigured(),
  };
}

/** @throws AppError `not_found` */
export async function getMail(viewer: Viewer, mailId: string): Promise<MailView> {
  const mail = await findMail(viewer, mailId);
  if (!mail) throw notFound();
  return mail;
}

/** Without a mail server the demo's links are the only way in; a colleague's password is an admin's business. */
function showsLink(viewer: Viewer, { toEmail, userId, applicationId }: Mail): boolean {
  const isTheirs = userId === null || applicationId !== null || viewer.role === "admin";
  return isDemoAddress(toEmail) && !isMailConfigured() && isTheirs;
}

/** For which job somebody is writing a draft is theirs alone until they send it. */
function shownText({ kind, text, isHidden }: Mail): string {
  if (isHidden) return "(words hidden while the application is anonymised)\n\n{{link}}";
  return kind === draftMailKind ? "(words for the candidate alone)\n\n{{link}}" : text;
}

function linkWords({ kind, link }: Mail, isShown: boolean): string {
  if (!link) return "(a personal link, forgotten since)";
  if (isShown) return link;
  // Its address names the job.
  return kind === draftMailKind ? "(a personal link)" : maskLink(link);
}

function isOlderThan(before: string): SQL {
  const { createdAt, id } = decodeOutboxCursor(before);
  return sql`(${mailOutbox.createdAt}, ${mailOutbox.id}) < (${createdAt}::timestamptz, ${id}::uuid)`;
}

async function countMails(shown: SQL | undefined): Promise<number> {
  const some = db
    .select({ id: mailOutbox.id })
    .from(mailOutbox)
    .where(shown)
    .limit(outboxCountLimit + 1)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

function toRow(mail: Omit<Mail, "text" | "link">): MailRow {
  const isToCandidate = mail.userId === null;
  const isSubjectShown = mail.kind !== draftMailKind && !mail.isHidden;
  return {
    id: mail.id,
    kind: mail.kind,
    toEmail: mail.isHidden && isToCandidate ? "hidden" : mail.toEmail,
    toName: mail.isHidden && isToCandidate ? pseudonymOfMail(mail) : mail.toName,
    subject: isSubjectShown ? mail.subject : mailKind(mail.kind).name,
    state: mail.state,
    attempts: mail.attempts,
    // A mail server's answer repeats the address.
    lastError: mail.isHidden && mail.lastError ? "The mail server refused it." : mail.lastError,
    sendAfter: mail.sendAfter.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
    createdAt: mail.createdAt.toISOString(),
  };
}

function pseudonymOfMail({ applicationId }: { applicationId: string | null }): string | null {
  return applicationId && pseudonymOf(applicationId);
}

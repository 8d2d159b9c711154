import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { enqueue } from "@/lib/queue/queue";
import { isMailConfigured } from "./mail-transport";
import { mailVisibleTo } from "./mail-visible-to";
import { type MailInput, mailInput } from "./outbox-schemas";

/**
 * Sends a mail that failed, or that had no server to go to: only when a person asks for it, because by now
 * it may be wrong to send. @throws AppError `not_found`, `conflict`
 */
export async function retryMail(viewer: Viewer, input: MailInput): Promise<{ mailId: string }> {
  assertCan(viewer, "outbox.read");
  const { mailId } = parseInput(mailInput, input);
  if (!isMailConfigured()) {
    throw new AppError("conflict", "There is no mail server yet: set SMTP_URL and start Assay again.");
  }
  return db.transaction(async (tx) => {
    const isIt = and(eq(mailOutbox.id, mailId), mailVisibleTo(viewer));
    const [mail] = await tx
      .update(mailOutbox)
      .set({ state: "waiting", attempts: 0, lastError: null, sendAfter: now() })
      .where(and(isIt, inArray(mailOutbox.state, ["failed", "no_smtp"])))
      .returning({ kind: mailOutbox.kind, applicationId: mailOutbox.applicationId });
    if (!mail) {
      const [found] = await tx.select({ id: mailOutbox.id }).from(mailOutbox).where(isIt);
      if (!found) throw notFound();
      throw new AppError("conflict", "This mail is not waiting for another try any more.");
    }
    await enqueue(tx, "send-mail", { mailId });
    await recordEvent(tx, {
      type: "mail.queued",
      actor: viewer,
      applicationId: mail.applicationId ?? undefined,
      data: { mailId, kind: mail.kind, again: true },
    });
    return { mailId };
  });
}

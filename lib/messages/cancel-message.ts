import "server-only";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { mailOutbox, messages } from "@/db/schema";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError, notFound } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { parseInput } from "@/lib/parse-input";
import { type CancelMessageInput, cancelMessageInput } from "./message-schemas";

/** Keeps a message that was to be sent later. @throws AppError `not_found`, `forbidden`, `conflict` when it left */
export async function cancelMessage(
  viewer: Viewer,
  input: CancelMessageInput,
): Promise<{ messageId: string }> {
  assertCan(viewer, "application.message");
  const { applicationId, messageId } = parseInput(cancelMessageInput, input);
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    const isIt = and(eq(messages.id, messageId), eq(messages.applicationId, applicationId));
    const [cancelled] = await tx
      .update(messages)
      .set({ cancelledAt: now() })
      .where(
        and(isIt, eq(messages.author, "staff"), isNull(messages.cancelledAt), gt(messages.visibleAt, now())),
      )
      .returning({ mailId: messages.mailId });
    if (!cancelled) {
      const [found] = await tx.select({ cancelledAt: messages.cancelledAt }).from(messages).where(isIt);
      if (!found) throw notFound();
      throw new AppError(
        "conflict",
        found.cancelledAt ? "This message was cancelled already." : "This message has left already.",
      );
    }
    await tx
      .update(mailOutbox)
      .set({ state: "cancelled" })
      .where(
        and(
          eq(mailOutbox.id, cancelled.mailId ?? messageId),
          inArray(mailOutbox.state, ["waiting", "no_smtp", "demo_address"]),
        ),
      );
    await recordEvent(tx, {
      type: "message.cancelled",
      actor: viewer,
      jobId: application.jobId,
      applicationId,
      data: { messageId },
    });
    return { messageId };
  });
}

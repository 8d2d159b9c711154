import "server-only";
import { and, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailOutbox, messages } from "@/db/schema";
import { now } from "@/lib/clock";

type Kind = "application_moved" | "message" | "rejection";

/**
 * Keeps mails of these kinds about an application that have not left from ever leaving: they would contradict
 * what happens now. The worker holds a mail's row while it sends: then this waits, and finds it sent.
 */
export async function stopMails(tx: Tx, applicationId: string, kinds: Kind[]): Promise<string[]> {
  const cancelled = await tx
    .update(mailOutbox)
    .set({ state: "cancelled" })
    .where(
      and(
        eq(mailOutbox.applicationId, applicationId),
        inArray(mailOutbox.kind, kinds),
        inArray(mailOutbox.state, ["waiting", "failed", "no_smtp", "demo_address"]),
      ),
    )
    .returning({ id: mailOutbox.id });
  const ids = cancelled.map(({ id }) => id);
  if (ids.length > 0 && kinds.includes("message")) {
    // What stands on their page already stays there.
    const isUnseen = and(inArray(messages.mailId, ids), gt(messages.visibleAt, now()));
    await tx.update(messages).set({ cancelledAt: now() }).where(isUnseen);
  }
  return ids;
}

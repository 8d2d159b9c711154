import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailOutbox } from "@/db/schema";
import { enqueue } from "@/lib/queue/queue";
import { isDemoAddress } from "./is-demo-address";

/** Takes back that mails were stopped: they leave when they would have. */
export async function letMailsLeave(tx: Tx, mailIds: string[]): Promise<void> {
  if (mailIds.length === 0) return;
  const waiting = await tx
    .update(mailOutbox)
    .set({ state: "waiting" })
    .where(and(inArray(mailOutbox.id, mailIds), eq(mailOutbox.state, "cancelled")))
    .returning({ id: mailOutbox.id, toEmail: mailOutbox.toEmail, sendAfter: mailOutbox.sendAfter });
  for (const { id, toEmail, sendAfter } of waiting) {
    if (isDemoAddress(toEmail)) {
      await tx.update(mailOutbox).set({ state: "demo_address" }).where(eq(mailOutbox.id, id));
    } else {
      await enqueue(tx, "send-mail", { mailId: id }, { startAfter: sendAfter });
    }
  }
}

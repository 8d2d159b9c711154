import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, mailOutbox } from "@/db/schema";

/** They are not asked any more, and a mail that still waits to tell them is not sent. False for who was not asked. */
export async function takeBackReviewer(tx: Tx, applicationId: string, userId: string): Promise<boolean> {
  const [removed] = await tx
    .delete(assignments)
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.userId, userId)))
    .returning({ id: assignments.id });
  if (!removed) return false;
  await tx
    .update(mailOutbox)
    .set({ state: "cancelled" })
    .where(
      and(
        eq(mailOutbox.applicationId, applicationId),
        eq(mailOutbox.userId, userId),
        eq(mailOutbox.kind, "feedback_asked"),
        eq(mailOutbox.state, "waiting"),
      ),
    );
  return true;
}

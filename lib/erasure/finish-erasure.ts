import "server-only";
import { subMinutes } from "date-fns";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { erasures, mailOutbox } from "@/db/schema";
import { now } from "@/lib/clock";
import { removeUnnamedFile } from "@/lib/documents/sweep-files";
import { forgetQueued } from "./forget-queued";
import { goodbyeKey } from "./goodbye-key";

/** The last mail may wait so long for a mail server that is away: all is to be gone within the hour. */
const patienceMinutes = 45;

/** What comes after the tables are empty: the files, and the mail that says it is done. Ended once both are gone. */
export async function finishErasure(erasureId: string): Promise<void> {
  const [erasure] = await db.select().from(erasures).where(eq(erasures.id, erasureId));
  if (!erasure?.erasedAt || erasure.finishedAt) return;
  const files: string[] = [];
  for (const file of erasure.files) if (!(await removeUnnamedFile(file))) files.push(file);
  const isSaid = await forgetGoodbye(erasureId);
  await db
    .update(erasures)
    .set({ files, finishedAt: files.length === 0 && isSaid ? now() : null })
    .where(and(eq(erasures.id, erasureId), isNull(erasures.finishedAt)));
}

/** Removes the last mail once it has left, or has waited long enough; false while it waits. */
async function forgetGoodbye(erasureId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [mail] = await tx
      .select({ id: mailOutbox.id, state: mailOutbox.state, createdAt: mailOutbox.createdAt })
      .from(mailOutbox)
      .where(eq(mailOutbox.idempotencyKey, goodbyeKey(erasureId)));
    if (!mail) return true;
    if (mail.state === "waiting" && mail.createdAt > subMinutes(now(), patienceMinutes)) return false;
    const which = eq(mailOutbox.id, mail.id);
    await forgetQueued(
      tx,
      "send-mail",
      "mailId",
      tx.select({ id: mailOutbox.id }).from(mailOutbox).where(which),
    );
    await tx.delete(mailOutbox).where(which);
    return true;
  });
}

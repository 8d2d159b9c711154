import "server-only";
import { subMinutes } from "date-fns";
import { and, asc, eq, isNull, lt, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { erasures, mailOutbox } from "@/db/schema";
import { now } from "@/lib/clock";
import { logger } from "@/lib/logger";
import { erasedMailKind } from "@/lib/messages/own-mails";
import { erasePerson } from "./erase-person";
import { forgetQueued } from "./forget-queued";

/** The last mail may wait so long for a mail server that is away: all is to be gone within the hour. */
const patienceMinutes = 45;

/** The worker's round each minute: what was killed half way, or held, and the mails that said it is done. */
export async function finishErasures(): Promise<void> {
  const unfinished = await db
    .select({ id: erasures.id })
    .from(erasures)
    .where(isNull(erasures.finishedAt))
    .orderBy(asc(erasures.askedAt));
  for (const { id } of unfinished) {
    try {
      await erasePerson({ erasureId: id });
    } catch (err) {
      // One whose file cannot be reached keeps no other waiting; the next round tries again.
      logger.error({ err, erasureId: id }, "an erasure could not be finished yet");
    }
  }
  await forgetGoodbyes();
}

async function forgetGoodbyes(): Promise<void> {
  const isOver = or(
    ne(mailOutbox.state, "waiting"),
    lt(mailOutbox.createdAt, subMinutes(now(), patienceMinutes)),
  );
  const which = and(eq(mailOutbox.kind, erasedMailKind), isOver);
  await db.transaction(async (tx) => {
    await forgetQueued(
      tx,
      "send-mail",
      "mailId",
      tx.select({ id: mailOutbox.id }).from(mailOutbox).where(which),
    );
    await tx.delete(mailOutbox).where(which);
  });
}

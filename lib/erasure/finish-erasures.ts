import "server-only";
import { asc, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { erasures } from "@/db/schema";
import { logger } from "@/lib/logger";
import { erasePerson } from "./erase-person";

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
}

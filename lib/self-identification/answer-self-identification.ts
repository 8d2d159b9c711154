import "server-only";
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { applications } from "@/db/schema";
import { selfIdentificationAnswers as kept } from "@/db/schema/self-identification";
import { withPatience } from "@/lib/abuse/with-patience";
import type { Visitor } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { parseInput } from "@/lib/parse-input";
import { perNetwork } from "@/lib/per-network";
import { type Door, findAsked } from "./find-asked";
import { selfIdentificationInput } from "./schemas";
import { selfIdentificationKey } from "./self-identification-key";

/** Named for no purpose: what is counted here must not tell that somebody answered. */
const limit = perNetwork("candidate", 1_000, 3600, "");

/** An answer counts only together with at least four others, so that no total tells whose it was. */
const smallestBatch = 5;

/**
 * Keeps what a person says of themselves, in place of what they said before: the one way in. It writes no event,
 * queues nothing and answers alike whatever was chosen, so nothing tells whether somebody answered.
 * @throws AppError `not_found`, `limit`
 */
export async function answerSelfIdentification(
  visitor: Visitor,
  door: Door,
  input: unknown,
  locale: Locale = defaultLocale,
): Promise<null> {
  await withPatience(limit.take(visitor.ip), locale);
  const asked = await findAsked(door);
  if (!asked) throw notFound();
  const answers = parseInput(selfIdentificationInput(asked.set), input);
  const { applicationId } = asked;
  if (applicationId && Object.keys(answers).length > 0) {
    await db.transaction(async (tx) => {
      // An erasure under way is waited for, and one that comes later waits for this.
      const [application] = await tx
        .select({ erasedAt: applications.erasedAt })
        .from(applications)
        .where(eq(applications.id, applicationId))
        .for("key share");
      if (!application || application.erasedAt) return;
      const key = selfIdentificationKey(applicationId);
      await tx
        .insert(kept)
        .values({ key, answers })
        .onConflictDoUpdate({ target: kept.key, set: { answers } });
      await countBatch(tx);
    });
  }
  return null;
}

async function countBatch(tx: Tx): Promise<void> {
  const isNew = sql`${kept.counted} is distinct from ${kept.answers}`;
  if ((await tx.$count(kept, isNew)) < smallestBatch) return;
  await tx
    .update(kept)
    .set({ counted: sql`${kept.answers}` })
    .where(isNew);
}

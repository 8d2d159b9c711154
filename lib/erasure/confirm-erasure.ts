import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { candidateConfirmations, erasures } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { hashToken } from "@/lib/ids";
import { enqueue } from "@/lib/queue/queue";
import type { ErasureState } from "./confirmation-schemas";
import { hasLegalHold } from "./has-legal-hold";

type Confirmation = { token: string; locale?: Locale };

/**
 * Confirms from the mailbox, by a press of a button: following the link alone changes nothing. Two links, or one
 * twice, begin one erasure. @throws AppError `conflict` for a link that is over, or is none
 */
export async function confirmErasure({ token, locale = defaultLocale }: Confirmation): Promise<ErasureState> {
  return db.transaction(async (tx) => {
    const [confirmed] = await tx
      .update(candidateConfirmations)
      .set({ usedAt: now() })
      .where(
        and(
          eq(candidateConfirmations.tokenHash, hashToken(token)),
          isNull(candidateConfirmations.newEmail),
          gt(candidateConfirmations.expiresAt, now()),
        ),
      )
      .returning({ candidateId: candidateConfirmations.candidateId });
    if (!confirmed) throw new AppError("conflict", messagesOf(locale).own.erase.over);
    const { candidateId } = confirmed;
    await begin(tx, candidateId, locale);
    return (await hasLegalHold(tx, candidateId)) ? "deferred" : "erasing";
  });
}

async function begin(tx: Tx, candidateId: string, locale: Locale): Promise<void> {
  const [erasure] = await tx
    .insert(erasures)
    .values({ candidateId, why: "request", locale, askedAt: now() })
    .onConflictDoNothing()
    .returning({ id: erasures.id });
  if (!erasure) return;
  await enqueue(tx, "erase-person", { erasureId: erasure.id });
  await recordEvent(tx, { type: "erasure.confirmed", actor: "candidate", candidateId });
}

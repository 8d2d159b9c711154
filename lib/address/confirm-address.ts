import "server-only";
import { and, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { candidateConfirmations as asked, candidates } from "@/db/schema";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { defaultLocale, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { hashToken } from "@/lib/ids";
import { moveToAddress } from "./move-to-address";
import type { AddressState } from "./schemas";

/**
 * One mailbox says yes; when both have, the person is written to at the new one. Confirmed twice, or both at once,
 * it changes once. @throws AppError `conflict` for a link that is over, and an address that is somebody's already
 */
export async function confirmAddress({
  token,
  locale = defaultLocale,
}: {
  token: string;
  locale?: Locale;
}): Promise<AddressState> {
  return db.transaction(async (tx) => {
    const owner = await lockOwner(tx, token);
    if (!owner) throw new AppError("conflict", messagesOf(locale).own.address.over);
    await tx
      .update(asked)
      .set({ usedAt: now() })
      .where(eq(asked.tokenHash, hashToken(token)));
    if (owner.email.toLowerCase() === owner.newEmail.toLowerCase()) return "done";
    if (!(await bothSaidYes(tx, owner))) return "half";
    if (await isSomebodys(tx, owner)) throw new AppError("conflict", messagesOf(locale).own.address.taken);
    await moveToAddress(tx, owner);
    return "done";
  });
}

export type AddressOwner = { candidateId: string; email: string; newEmail: string; locale: string };

/** The person's row is locked: of two mailboxes that say yes at once, the second finds the first's word. */
async function lockOwner(tx: Tx, token: string): Promise<AddressOwner | null> {
  const [owner] = await tx
    .select({
      candidateId: candidates.id,
      email: candidates.email,
      newEmail: sql<string>`${asked.newEmail}`,
      locale: asked.locale,
    })
    .from(asked)
    .innerJoin(candidates, eq(candidates.id, asked.candidateId))
    .where(
      and(
        eq(asked.tokenHash, hashToken(token)),
        isNotNull(asked.newEmail),
        gt(asked.expiresAt, now()),
        isNull(candidates.erasedAt),
      ),
    )
    .for("update", { of: candidates });
  return owner ?? null;
}

async function bothSaidYes(tx: Tx, { candidateId, email, newEmail }: AddressOwner): Promise<boolean> {
  const saidYes = (mailbox: string) =>
    tx.$count(
      asked,
      and(
        eq(asked.candidateId, candidateId),
        eq(asked.newEmail, newEmail),
        eq(asked.sentTo, mailbox),
        isNotNull(asked.usedAt),
        gt(asked.expiresAt, now()),
      ),
    );
  return (await saidYes(email)) > 0 && (await saidYes(newEmail)) > 0;
}

async function isSomebodys(tx: Tx, { candidateId, newEmail }: AddressOwner): Promise<boolean> {
  return (
    (await tx.$count(candidates, and(eq(candidates.email, newEmail), ne(candidates.id, candidateId)))) > 0
  );
}

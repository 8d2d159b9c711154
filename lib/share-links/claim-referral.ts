import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notes, referrals, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { newId } from "@/lib/ids";
import type { FoundReferral } from "./find-source";
import { forgetInvitations } from "./forget-referrals";

/**
 * Whoever was referred has applied: what their colleague wrote about them becomes that colleague's note, and the
 * invitation with their address is forgotten. Of two forms at once, one finds it.
 */
export async function claimReferral(
  tx: Tx,
  { applicationId, candidateId }: { applicationId: string; candidateId: string },
  referral: FoundReferral | null,
): Promise<void> {
  if (!referral) return;
  const [claimed] = await tx
    .delete(referrals)
    .where(eq(referrals.id, referral.id))
    .returning({ jobId: referrals.jobId });
  if (!claimed) return;
  await forgetInvitations(tx, [referral.id]);
  await writeReferral(tx, { applicationId, candidateId, jobId: claimed.jobId }, referral);
}

type Referred = { applicationId: string; candidateId: string; jobId: string };

/** Into the history and among the notes of an application, in the name of who referred. */
export async function writeReferral(
  tx: Tx,
  about: Referred,
  { referredByUserId, why }: Omit<FoundReferral, "id">,
): Promise<void> {
  const [actor] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, referredByUserId));
  if (!actor) return;
  const noteId = newId();
  await tx.insert(notes).values({
    id: noteId,
    applicationId: about.applicationId,
    userId: actor.id,
    body: `Referral: ${why}`,
    createdAt: now(),
  });
  await recordEvent(tx, { type: "application.referred", actor, ...about });
  await recordEvent(tx, { type: "note.added", actor, ...about, data: { noteId, visibility: "team" } });
}

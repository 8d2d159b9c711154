import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflicts, users } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";

type Decision = {
  applicationId: string;
  jobId: string;
  colleague: { id: string; name: string };
  state: "cleared" | "confirmed";
  reason: string;
  version: number;
  covers: string[];
};

/** A decision with its event, if nobody said or decided anything since `version`. @throws AppError `conflict` */
export async function writeDecision(tx: Tx, viewer: Viewer, decision: Decision): Promise<void> {
  const { applicationId, jobId, colleague, version, state, reason, covers } = decision;
  const values = { state, reason, covers, decidedByUserId: viewer.id, decidedAt: now() };
  const [written] =
    version === 0
      ? await tx
          .insert(conflicts)
          .values({ applicationId, userId: colleague.id, ...values })
          .onConflictDoNothing({ target: [conflicts.applicationId, conflicts.userId] })
          .returning({ id: conflicts.id })
      : await tx
          .update(conflicts)
          .set({ ...values, version: sql`${conflicts.version} + 1` })
          .where(
            and(
              eq(conflicts.applicationId, applicationId),
              eq(conflicts.userId, colleague.id),
              eq(conflicts.version, version),
            ),
          )
          .returning({ id: conflicts.id });
  if (!written) throw await changedMeanwhile(tx, viewer, decision);
  await recordEvent(tx, {
    type: `conflict.${state}`,
    actor: viewer,
    jobId,
    applicationId,
    data: { userId: colleague.id, userName: colleague.name },
    details: { reason },
  });
}

async function changedMeanwhile(
  tx: Tx,
  viewer: Viewer,
  { applicationId, colleague }: Decision,
): Promise<AppError> {
  const [row] = await tx
    .select({
      state: conflicts.state,
      saidAt: conflicts.saidAt,
      decidedAt: conflicts.decidedAt,
      deciderId: users.id,
      decider: users.name,
    })
    .from(conflicts)
    .leftJoin(users, eq(users.id, conflicts.decidedByUserId))
    .where(and(eq(conflicts.applicationId, applicationId), eq(conflicts.userId, colleague.id)));
  const isSaidLast = (row?.saidAt?.getTime() ?? 0) > (row?.decidedAt?.getTime() ?? 0);
  const who = row?.deciderId === viewer.id ? "You" : (row?.decider ?? "Somebody");
  const did =
    row?.state === "confirmed" ? `excused ${colleague.name}` : `decided that ${colleague.name} stays`;
  const what = isSaidLast ? `${colleague.name} said something about it` : `${who} ${did}`;
  return new AppError("conflict", `${what} meanwhile. Reload the page to see why.`);
}

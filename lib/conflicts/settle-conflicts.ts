import "server-only";
import type { Tx } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { listWords } from "@/lib/list-words";
import { loadStanding } from "./load-standing";
import { writeDecision } from "./write-decision";

type Asked = {
  applicationId: string;
  jobId: string;
  colleagues: { id: string; name: string }[];
  reason: string | null;
};

/**
 * Whoever is asked in spite of what was found is so by a decision with a reason. About oneself nobody decides:
 * one's own stays open.
 * @throws AppError `invalid` without a reason, `conflict` for who was excused
 */
export async function settleConflicts(tx: Tx, viewer: Viewer, asked: Asked): Promise<void> {
  const { applicationId, jobId, colleagues, reason } = asked;
  const ids = colleagues.map(({ id }) => id);
  const standing = await loadStanding(tx, applicationId, ids);
  const excused = colleagues.filter(({ id }) => standing(id).state === "confirmed");
  if (excused.length > 0) throw wasExcused(excused.map(({ name }) => name));
  const open = colleagues.filter(({ id }) => id !== viewer.id && standing(id).state === "open");
  if (open.length === 0) return;
  if (reason === null) throw noReason(open.map(({ name }) => name));
  for (const colleague of open) {
    const { row, findings } = standing(colleague.id);
    await writeDecision(tx, viewer, {
      applicationId,
      jobId,
      colleague,
      state: "cleared",
      reason,
      version: row?.version ?? 0,
      covers: findings.map(({ key }) => key),
    });
  }
}

function wasExcused(names: string[]): AppError {
  const who = `${listWords(names)} ${names.length === 1 ? "was" : "were"}`;
  return new AppError("conflict", `${who} excused for a conflict of interest. Decide first that they stay.`);
}

function noReason(names: string[]): AppError {
  const message = `${listWords(names)} may have a conflict of interest. Say why you ask all the same.`;
  return new AppError("invalid", message, { fieldErrors: { conflictReason: [message] } });
}

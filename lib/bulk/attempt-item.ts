import "server-only";
import { db } from "@/db/client";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/errors";
import { logger } from "@/lib/logger";
import { isPassing } from "@/lib/queue/is-passing";
import type { Doing, Outcome } from "./bulk-item";
import { applyDeed, undoDeed } from "./deeds";
import type { BulkDeed, BulkItemState } from "./schemas";

export type Result = Omit<Outcome, "state" | "why"> & {
  applicationId: string;
  state: BulkItemState;
  why: string | null;
};

type Attempted = Omit<Outcome, "state"> & { state: BulkItemState };
type Attempt = Omit<Doing, "viewer"> & { doer: Viewer | null };

/** One application through its rule: done, or left as it is with the reason. The others are not touched by it. */
export async function attemptItem(attempt: Attempt, deed: BulkDeed, isUndo: boolean): Promise<Result> {
  const { applicationId } = attempt.item;
  try {
    const outcome = isUndo ? await undo(attempt, deed) : await apply(attempt, deed);
    return { ...outcome, applicationId, why: outcome.why ?? null };
  } catch (thrown) {
    return { applicationId, state: isUndo ? "kept" : "refused", why: reasonOf(thrown, applicationId) };
  }
}

async function apply({ doer, ...doing }: Attempt, deed: BulkDeed): Promise<Outcome> {
  if (!doer) throw disabled();
  return applyDeed({ ...doing, viewer: doer }, deed);
}

/** Several rules may be asked: all of them, or none. */
async function undo({ doer, ...doing }: Attempt, deed: BulkDeed): Promise<Attempted> {
  if (!doer) throw disabled();
  await db.transaction(() => undoDeed({ ...doing, viewer: doer }, deed));
  return { state: "restored" };
}

function disabled(): AppError {
  return new AppError("forbidden", "The account that began this was disabled meanwhile.");
}

function reasonOf(thrown: unknown, applicationId: string): string {
  if (thrown instanceof AppError) {
    const [field] = Object.values(thrown.fieldErrors ?? {});
    return field?.[0] ?? thrown.message;
  }
  if (isPassing(thrown)) throw thrown;
  logger.error({ err: thrown, applicationId }, "one of a bulk operation failed");
  return "Something went wrong on our side with this one. It was left as it is.";
}

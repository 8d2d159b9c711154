import "server-only";
import { db } from "@/db/client";
import { reveals } from "@/db/schema";
import { holdApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { isHiddenFrom } from "./is-hidden-from";
import {
  type RevealApplicationInput,
  type RevealApplicationView,
  revealApplicationInput,
} from "./reveal-schemas";

/**
 * Shows an anonymised application to this recruiter, from now on and nobody else; everybody reads in the history
 * that they asked, and why. Asked twice, or where nothing is hidden, it writes nothing.
 * @throws AppError `forbidden`, `not_found`, `invalid`
 */
export async function revealApplication(
  viewer: Viewer,
  input: RevealApplicationInput,
): Promise<RevealApplicationView> {
  assertCan(viewer, "application.reveal");
  const { applicationId, reason } = parseInput(revealApplicationInput, input);
  return db.transaction(async (tx) => {
    const { application } = await holdApplication(tx, viewer, applicationId);
    if (!(await isHiddenFrom(tx, viewer, applicationId))) return { applicationId };
    const [revealed] = await tx
      .insert(reveals)
      .values({ applicationId, userId: viewer.id, revealedAt: now() })
      .onConflictDoNothing()
      .returning({ userId: reveals.userId });
    if (revealed) {
      const about = { actor: viewer, jobId: application.jobId, applicationId };
      await recordEvent(tx, { type: "application.revealed", ...about, details: { reason } });
      await notifyBoard(tx, application.jobId, applicationId);
    }
    return { applicationId };
  });
}

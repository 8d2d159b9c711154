import "server-only";
import { db } from "@/db/client";
import { getApplication } from "@/lib/applications/get-application";
import { assertCan } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { recordEvent } from "@/lib/events/record-event";
import { notifyBoard } from "@/lib/live/notify";
import { parseInput } from "@/lib/parse-input";
import { type SettleAnswersInput, settleAnswersInput } from "./message-schemas";
import { settleAnswersOf } from "./write-message";

/** Says that what the candidate wrote needs no answer; done twice it is done once. @throws AppError `not_found` */
export async function settleAnswers(viewer: Viewer, input: SettleAnswersInput): Promise<{ settled: number }> {
  assertCan(viewer, "application.message");
  const { applicationId } = parseInput(settleAnswersInput, input);
  return db.transaction(async (tx) => {
    const { application } = await getApplication(tx, viewer, applicationId);
    const settled = await settleAnswersOf(tx, applicationId);
    if (settled === 0) return { settled };
    const { jobId } = application;
    await recordEvent(tx, { type: "message.settled", actor: viewer, jobId, applicationId });
    await notifyBoard(tx, jobId, applicationId);
    return { settled };
  });
}

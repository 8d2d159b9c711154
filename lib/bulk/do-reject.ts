import "server-only";
import { rejectApplication } from "@/lib/applications/reject-application";
import { reopenApplication } from "@/lib/applications/reopen-application";
import { AppError } from "@/lib/errors";
import { draftRejection } from "@/lib/messages/draft-rejection";
import type { Doer } from "./bulk-item";
import { assertUnchanged } from "./changed-since";
import { snoozeAgain, snoozeBefore } from "./snooze-again";

/** Each mail is written from the template in its candidate's language, and leaves after the job's delay. */
export const doReject: Doer<"reject"> = {
  apply: async ({ tx, viewer, item }, { reasonId, sendsMail }) => {
    const { applicationId, fromStageId } = item;
    const mail = sendsMail ? await draftRejection(viewer, applicationId, tx) : undefined;
    await rejectApplication(viewer, { applicationId, fromStageId, reasonId, mail });
    return { state: "done", before: snoozeBefore(item) };
  },
  undo: async (doing) => {
    const { viewer, item } = doing;
    await assertUnchanged(doing);
    const { mail } = await reopenApplication(viewer, { applicationId: item.applicationId });
    if (mail === "already_sent") {
      throw new AppError(
        "conflict",
        "The rejection's mail has left already. Reopen it and tell them yourself.",
      );
    }
    await snoozeAgain(doing);
  },
};

import "server-only";
import { moveApplication } from "@/lib/applications/move-application";
import { undoMove } from "@/lib/applications/undo-move";
import { notFound } from "@/lib/errors";
import { assertStillRuns } from "./assert-still-runs";
import type { Doer } from "./bulk-item";
import { assertUnchanged } from "./changed-since";
import { snoozeAgain, snoozeBefore } from "./snooze-again";

export const doMove: Doer<"move"> = {
  apply: async (doing, { toStageId }) => {
    const { viewer, item } = doing;
    await assertStillRuns(doing);
    const { applicationId, fromStageId } = item;
    const { moveId, stageName } = await moveApplication(viewer, { applicationId, fromStageId, toStageId });
    if (moveId === null) return { state: "unchanged", why: `It is in ${stageName} already.` };
    return { state: "done", effectId: moveId, before: snoozeBefore(item) };
  },
  undo: async (doing) => {
    const { viewer, item } = doing;
    await assertUnchanged(doing);
    if (!item.effectId) throw notFound();
    await undoMove(viewer, { applicationId: item.applicationId, moveId: item.effectId });
    await snoozeAgain(doing);
  },
};

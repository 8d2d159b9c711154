import "server-only";
import { snoozeApplication } from "@/lib/applications/snooze-application";
import type { Doer } from "./bulk-item";
import { assertUnchanged } from "./changed-since";
import { restoreSnooze, snoozeBefore } from "./snooze-again";

export const doSnooze: Doer<"snooze"> = {
  apply: async ({ viewer, item }, { until }) => {
    const before = snoozeBefore(item);
    await snoozeApplication(viewer, { applicationId: item.applicationId, until });
    if (item.now.snoozedUntil?.getTime() === new Date(until).getTime()) {
      return { state: "unchanged", why: "It is put aside until this day already." };
    }
    return { state: "done", before };
  },
  undo: async (doing) => {
    await assertUnchanged(doing);
    await restoreSnooze(doing);
  },
};

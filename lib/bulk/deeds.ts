import "server-only";
import type { Permission } from "@/lib/auth/permissions";
import type { BulkDeed, Deeds, Doing, Outcome } from "./bulk-item";
import { doMove } from "./do-move";
import { doReject } from "./do-reject";
import { doSnooze } from "./do-snooze";
import { doTag } from "./do-tag";
import type { BulkKind } from "./schemas";

const deeds: Deeds = { move: doMove, reject: doReject, tag: doTag, snooze: doSnooze };

/** What one must be allowed to even begin; each application's own rule asks again. */
export const bulkPermissions: Record<BulkKind, Permission> = {
  move: "application.move",
  reject: "application.reject",
  tag: "application.tag",
  snooze: "application.snooze",
};

export function applyDeed(doing: Doing, deed: BulkDeed): Promise<Outcome> {
  switch (deed.kind) {
    case "move":
      return deeds.move.apply(doing, deed);
    case "reject":
      return deeds.reject.apply(doing, deed);
    case "tag":
      return deeds.tag.apply(doing, deed);
    case "snooze":
      return deeds.snooze.apply(doing, deed);
  }
}

export function undoDeed(doing: Doing, deed: BulkDeed): Promise<void> {
  switch (deed.kind) {
    case "move":
      return deeds.move.undo(doing, deed);
    case "reject":
      return deeds.reject.undo(doing, deed);
    case "tag":
      return deeds.tag.undo(doing, deed);
    case "snooze":
      return deeds.snooze.undo(doing, deed);
  }
}

import "server-only";
import type { BulkDeed, Deeds, Doing, Outcome } from "./bulk-item";
import { doAssign } from "./do-assign";
import { doMail } from "./do-mail";
import { doMove } from "./do-move";
import { doReject } from "./do-reject";
import { doSnooze } from "./do-snooze";
import { doTag } from "./do-tag";

const deeds: Deeds = {
  move: doMove,
  reject: doReject,
  tag: doTag,
  snooze: doSnooze,
  mail: doMail,
  assign: doAssign,
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
    case "mail":
      return deeds.mail.apply(doing, deed);
    case "assign":
      return deeds.assign.apply(doing, deed);
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
    case "mail":
      return deeds.mail.undo(doing, deed);
    case "assign":
      return deeds.assign.undo(doing, deed);
  }
}

import { snoozeDays } from "@/components/triage/snooze-days";
import type { BulkDeed, BulkKind, BulkOptions } from "@/lib/bulk/schemas";

/** What is chosen in the dialog, not complete yet. */
export type Draft = {
  stageId: string;
  reasonId: string;
  sendsMail: boolean;
  tag: string;
  until: string;
  templateKey: string;
  recruiterId: string;
};

export function firstDraft({ canMessage, templates }: BulkOptions): Draft {
  const [tomorrow] = snoozeDays(new Date());
  return {
    stageId: "",
    reasonId: "",
    sendsMail: canMessage,
    tag: "",
    until: tomorrow?.day.toISOString() ?? "",
    templateKey: templates[0]?.key ?? "",
    recruiterId: "",
  };
}

/** Only who was rejected by us gets a rejection. */
export function canSendMail({ reasonId }: Draft, { reasons, canMessage }: BulkOptions): boolean {
  return canMessage && reasons.find(({ id }) => id === reasonId)?.kind !== "they_withdrew";
}

/** Null while something is missing. */
export function toDeed(kind: BulkKind, draft: Draft, options: BulkOptions): BulkDeed | null {
  const { stageId, reasonId, sendsMail, tag, until, templateKey, recruiterId } = draft;
  switch (kind) {
    case "move":
      return stageId ? { kind, toStageId: stageId } : null;
    case "reject":
      return reasonId ? { kind, reasonId, sendsMail: sendsMail && canSendMail(draft, options) } : null;
    case "tag":
      return tag.trim() ? { kind, name: tag.trim() } : null;
    case "snooze":
      return until ? { kind, until } : null;
    case "mail":
      return templateKey ? { kind, templateKey } : null;
    case "assign":
      return recruiterId ? { kind, recruiterId } : null;
  }
}

import { format } from "date-fns";
import type { BulkKind, BulkView } from "@/lib/bulk/schemas";

const always = "Whatever somebody went on with meanwhile stays as it is, and is named.";

/** Before it is undone, what an undo cannot bring back. */
export function undoWords({ mailsLeaveAt, kind }: Pick<BulkView, "mailsLeaveAt" | "kind">): string {
  if (mailsLeaveAt === null) return kind === "move" ? `Possible for an hour. ${always}` : always;
  const at = new Date(mailsLeaveAt);
  if (at <= new Date()) return "Its mails have left: those cannot be undone.";
  return `Its mails leave ${format(at, "d MMMM, HH:mm")}: until then, undoing stops them.`;
}

/** Before it is even done. */
export function undoPromise(kind: BulkKind, mailsLeave: string | null): string {
  if (mailsLeave === null) {
    return `One undo takes all of it back${kind === "move" ? ", for an hour" : ""}. ${always}`;
  }
  if (mailsLeave === "now") return "The mails leave at once: whoever was written to cannot be undone.";
  return `The mails leave ${mailsLeave}. Until then one undo takes all of it back; a mail that has left cannot be undone.`;
}

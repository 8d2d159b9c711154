import { Eye, Lock, Trash2 } from "lucide-react";
import { quotable } from "@/components/scorecard/use-selected-passage";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import type { NoteView } from "@/lib/notes/schemas";
import { noteSource } from "@/lib/scorecards/note-source";
import { NoteBody } from "./note-body";
import { useSeen } from "./use-seen";

type NoteItemProps = { note: NoteView; onDelete: (note: NoteView) => void };

export function NoteItem({ note, onDelete }: NoteItemProps) {
  const { userName, body, createdAt, visibility, isMine, mentions, isNewToMe } = note;
  const ref = useSeen<HTMLLIElement>(isNewToMe ? note.id : null);
  return (
    <li ref={ref}>
      <div className="flex min-h-control-small flex-wrap items-center gap-x-2 text-sm">
        <span className="font-semibold">{userName}</span>
        <RelativeTime iso={createdAt} className="text-ink-soft" />
        {isNewToMe && <StateWord tone="accent">Speaks to you</StateWord>}
        {visibility === "recruiters" && (
          <StateWord tone="neutral" icon={Eye}>
            Recruiters and admins
          </StateWord>
        )}
        {visibility === "author" && (
          <StateWord tone="neutral" icon={Lock}>
            Only you
          </StateWord>
        )}
        {isMine && (
          <IconButton
            label="Delete note"
            size="small"
            className="ml-auto"
            icon={<Trash2 aria-hidden />}
            onClick={() => onDelete(note)}
          />
        )}
      </div>
      <NoteBody body={body} mentions={mentions} {...(visibility === "team" && quotableNote(note))} />
    </li>
  );
}

/** What is not for all cannot be evidence: more people read the scorecard. */
function quotableNote({ id, userName }: NoteView) {
  return quotable("note", id, noteSource(userName));
}

"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { type NoteVisibility, noteVisibilities } from "@/lib/notes/schemas";
import { MentionList } from "./mention-list";
import { useMentions } from "./use-mentions";
import type { NewNote } from "./use-write-note";

type NoteFormProps = {
  applicationId: string;
  onWrite: (note: NewNote) => Promise<boolean>;
  failure: string | null;
  isPending: boolean;
};

const readers: Record<NoteVisibility, string> = {
  team: "All who see this application",
  recruiters: "Recruiters and admins",
  author: "Only me",
};

/** One line until something is typed. A note that was refused stands here again, with the reason. */
export function NoteForm({ applicationId, onWrite, failure, isPending }: NoteFormProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState("");
  const [visibility, setVisibility] = useState<NoteVisibility>("team");
  const mentions = useMentions({ applicationId, visibility, area, onChange: setBody });
  const isEmpty = body.trim() === "";
  const write = async () => {
    if (isEmpty || isPending) return;
    setBody("");
    const isWritten = await onWrite({ body, visibility, mentionedIds: mentions.chosenIds(body) });
    if (!isWritten) setBody((typedSince) => (typedSince ? `${body}\n\n${typedSince}` : body));
  };
  return (
    <form
      method="post"
      action={`/api/applications/${applicationId}/notes`}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <TextArea
        ref={area}
        label="Add a note"
        name="body"
        dir="auto"
        rows={isEmpty ? 1 : 3}
        value={body}
        errors={failure ? [failure] : undefined}
        {...mentions.field}
        onChange={(event) => {
          setBody(event.currentTarget.value);
          mentions.look();
        }}
        onBlur={mentions.close}
        onKeyDown={(event) => {
          if (mentions.onKey(event)) return;
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) write();
        }}
      />
      <MentionList
        id={mentions.listId}
        colleagues={mentions.offered}
        active={mentions.active}
        onTake={mentions.take}
      />
      <noscript>
        <Button type="submit">Save note</Button>
      </noscript>
      {!isEmpty && (
        <div className="flex flex-wrap items-end justify-between gap-2">
          <SelectField
            label="Who may read it"
            name="visibility"
            value={visibility}
            options={noteVisibilities.map((value) => ({ value, label: readers[value] }))}
            onChange={(event) => {
              const next = noteVisibilities.find((value) => value === event.currentTarget.value);
              if (next) setVisibility(next);
            }}
          />
          <Button type="submit">Save note</Button>
        </div>
      )}
    </form>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

type NoteFormProps = {
  onWrite: (body: string) => Promise<boolean>;
  failure: string | null;
  isPending: boolean;
};

/** One line until something is typed. A note that was refused stands here again, with the reason. */
export function NoteForm({ onWrite, failure, isPending }: NoteFormProps) {
  const [body, setBody] = useState("");
  const isEmpty = body.trim() === "";
  const write = async () => {
    if (isEmpty || isPending) return;
    setBody("");
    const isWritten = await onWrite(body);
    if (!isWritten) setBody((typedSince) => (typedSince ? `${body}\n\n${typedSince}` : body));
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <TextArea
        label="Add a note"
        name="body"
        dir="auto"
        rows={isEmpty ? 1 : 3}
        value={body}
        errors={failure ? [failure] : undefined}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) write();
        }}
      />
      {!isEmpty && (
        <Button type="submit" className="self-end">
          Save note
        </Button>
      )}
    </form>
  );
}

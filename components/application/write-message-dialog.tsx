"use client";

import { useState } from "react";
import { v7 } from "uuid";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, RequestError } from "@/lib/fetch-json";
import type { MessageDraft } from "@/lib/messages/message-schemas";
import { useMessageDrafts, useWriteMessage } from "./use-messages";

export function WriteMessageDialog({ page }: { page: ApplicationPageView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={`Write to ${page.application.name}`}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>Write a message…</Button>}
    >
      <Drafts page={page} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

type WriteProps = { page: ApplicationPageView; onDone: () => void };

function Drafts({ page, onDone }: WriteProps) {
  const { data: drafts, error, refetch } = useMessageDrafts(page);
  if (drafts) return <WriteMessageForm page={page} drafts={drafts} onDone={onDone} />;
  if (!error) return <p className="min-h-96 text-ink-soft">Loading the templates…</p>;
  return (
    <p role="alert">
      {failureWords(error)} <Button onClick={() => refetch()}>Try again</Button>
    </p>
  );
}

/** A template, filled in for this candidate, to be edited; sent now or later. */
function WriteMessageForm({ page, drafts, onDone }: WriteProps & { drafts: MessageDraft[] }) {
  const [messageId] = useState(() => v7());
  const [draftId, setDraftId] = useState(drafts[0]?.id ?? "");
  const [letter, setLetter] = useState({ subject: drafts[0]?.subject ?? "", text: drafts[0]?.text ?? "" });
  const [later, setLater] = useState("");
  const write = useWriteMessage(page, onDone);
  const refused = write.error instanceof RequestError ? write.error.fieldErrors : {};
  const choose = (id: string) => {
    const draft = drafts.find((one) => one.id === id);
    setDraftId(id);
    if (draft) setLetter({ subject: draft.subject, text: draft.text });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ messageId, ...letter, ...(later && { sendAt: new Date(later).toISOString() }) });
      }}
    >
      {write.error && (
        <Notice tone="bad" role="alert" title="Not sent.">
          {failureWords(write.error)}
        </Notice>
      )}
      <SelectField
        label="Template"
        name="template"
        value={draftId}
        options={drafts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TextField
        label="Subject"
        name="subject"
        value={letter.subject}
        errors={refused.subject}
        onChange={(event) => setLetter({ ...letter, subject: event.currentTarget.value })}
      />
      <TextArea
        label="Text"
        name="text"
        help="{{link}} becomes the button to their own page, where they read and answer it."
        dir="auto"
        rows={10}
        value={letter.text}
        errors={refused.text}
        onChange={(event) => setLetter({ ...letter, text: event.currentTarget.value })}
      />
      <TextField
        label="Send later"
        optional
        name="sendAt"
        type="datetime-local"
        help="In your time zone. Left empty, it is sent now."
        className="max-w-60"
        value={later}
        errors={refused.sendAt}
        onChange={(event) => setLater(event.currentTarget.value)}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="primary" pending={write.isPending}>
          {later ? "Send then" : "Send now"}
        </Button>
      </div>
    </form>
  );
}

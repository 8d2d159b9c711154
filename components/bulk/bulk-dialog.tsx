"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { v7 } from "uuid";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { bulkOptionsQuery } from "@/lib/bulk/bulk-query";
import type { BulkKind, BulkOptions, BulkSelection } from "@/lib/bulk/schemas";
import { failureWords, RequestError } from "@/lib/fetch-json";
import { DeedFields, mailsLeave } from "./deed-fields";
import { type Draft, firstDraft, toDeed } from "./draft-deed";
import { undoPromise } from "./undo-words";
import { useStartBulk } from "./use-bulk";

type BulkDialogProps = {
  slug: string;
  stages: { id: string; name: string; kind: string }[];
  canHire: boolean;
  kind: BulkKind;
  /** "12 applications" */
  many: string;
  selection: BulkSelection;
  onClose: () => void;
  onStarted: (operationId: string) => void;
};

const verbs: Record<BulkKind, string> = {
  move: "Move",
  reject: "Reject",
  tag: "Tag",
  snooze: "Snooze",
  mail: "Write to",
  assign: "Assign",
};

/** Asks what is to be done, and says what cannot be undone, before it begins. */
export function BulkDialog(props: BulkDialogProps) {
  const { slug, kind, many, onClose } = props;
  const { data: options, error, refetch } = useQuery(bulkOptionsQuery(slug));
  return (
    <Dialog title={`${verbs[kind]} ${many}`} open onOpenChange={(open) => !open && onClose()}>
      {options ? (
        <BulkForm {...props} options={options} />
      ) : error ? (
        <p role="alert">
          {failureWords(error)} <Button onClick={() => refetch()}>Try again</Button>
        </p>
      ) : (
        <p className="min-h-32 text-ink-soft">One moment…</p>
      )}
    </Dialog>
  );
}

function BulkForm({
  slug,
  kind,
  many,
  selection,
  onStarted,
  ...rest
}: BulkDialogProps & { options: BulkOptions }) {
  const { options } = rest;
  // One dialog is one operation, however often its button is pressed.
  const [operationId] = useState(() => v7());
  const [draft, setDraft] = useState<Draft>(() => firstDraft(options));
  const [isTried, setTried] = useState(false);
  const start = useStartBulk(slug, ({ id }) => onStarted(id));
  const deed = toDeed(kind, draft, options);
  const refused = start.error instanceof RequestError ? start.error.fieldErrors : {};
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (deed) start.mutate({ operationId, selection, deed });
      }}
    >
      {start.error && (
        <Notice tone="bad" role="alert">
          {Object.values(refused)[0]?.[0] ?? failureWords(start.error)}
        </Notice>
      )}
      <DeedFields
        {...rest}
        kind={kind}
        draft={draft}
        isMissing={isTried && !deed}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <p className="text-sm text-ink-soft">{undoPromise(kind, mailsLeave(kind, draft, options))}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant={kind === "reject" ? "danger" : "primary"} pending={start.isPending}>
          {verbs[kind]} {many}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { failureWords, fetchJson, RequestError } from "@/lib/fetch-json";

/** Asks to see who an anonymised application is of, for a reason that everybody reads in the history. */
export function RevealDialog({ page }: { page: ApplicationPageView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="See who this is?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="small">Reveal…</Button>}
    >
      <RevealForm applicationId={page.application.id} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function RevealForm({ applicationId, onDone }: { applicationId: string; onDone: () => void }) {
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => fetchJson(`/api/applications/${applicationId}/reveal`, { body: { reason } }),
    onSuccess: async () => {
      // The name stands in lists, queues and searches, too.
      await client.invalidateQueries();
      onDone();
    },
  });
  const refused = error instanceof RequestError ? error.fieldErrors.reason : undefined;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      {error && !refused && (
        <Notice tone="bad" role="alert" title="Not revealed.">
          {failureWords(error)}
        </Notice>
      )}
      <p>You alone will see the name, contact and files, here and in every list. It cannot be taken back.</p>
      <TextField
        label="Why"
        name="reason"
        help="Everybody on the job reads this in the history."
        maxLength={500}
        value={reason}
        errors={refused}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="flex justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="primary" pending={isPending}>
          Reveal
        </Button>
      </div>
    </form>
  );
}

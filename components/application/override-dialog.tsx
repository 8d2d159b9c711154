"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { failureWords, fetchJson, RequestError } from "@/lib/fetch-json";
import { overrideReasonLimit } from "@/lib/scorecards/override-schemas";

/** Lets an admin read others' feedback before giving theirs, for a reason that the whole panel reads. */
export function OverrideDialog({ applicationId }: { applicationId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="Read others’ feedback before giving yours?"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="small">
          Read it now…
        </Button>
      }
    >
      <OverrideForm applicationId={applicationId} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function OverrideForm({ applicationId, onDone }: { applicationId: string; onDone: () => void }) {
  const client = useQueryClient();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => fetchJson(`/api/applications/${applicationId}/override`, { body: { reason } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      // The panel's page is the server's.
      router.refresh();
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
        if (!isPending) mutate();
      }}
    >
      {error && !refused && (
        <Notice tone="bad" role="alert" title="It is still hidden.">
          {failureWords(error)}
        </Notice>
      )}
      <p>
        This opens others’ feedback on this application to you alone. The whole panel sees that you read it,
        and a scorecard you give later is marked. It cannot be taken back.
      </p>
      <TextArea
        label="Why"
        name="reason"
        help="Everybody on the panel reads this."
        rows={2}
        dir="auto"
        maxLength={overrideReasonLimit}
        value={reason}
        errors={refused}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="flex justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="primary" pending={isPending}>
          Read others’ feedback
        </Button>
      </div>
    </form>
  );
}

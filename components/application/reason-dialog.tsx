"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactElement, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { failureWords, fetchJson, RequestError } from "@/lib/fetch-json";

type ReasonFormProps = {
  path: string;
  verb: string;
  /** That nothing came of it, where the notice says why. */
  failed: string;
  /** Who reads the reason. */
  help: string;
  maxLength: number;
  /** What comes of it, before it is done. */
  children: ReactNode;
};

type ReasonDialogProps = ReasonFormProps & { title: string; trigger: ReactElement };

/** Opens what is hidden from oneself, for a reason that others read. */
export function ReasonDialog({ title, trigger, ...form }: ReasonDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog title={title} open={isOpen} onOpenChange={setOpen} trigger={trigger}>
      <ReasonForm {...form} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function ReasonForm({
  path,
  verb,
  failed,
  children,
  onDone,
  ...field
}: ReasonFormProps & { onDone: () => void }) {
  const client = useQueryClient();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => fetchJson(path, { body: { reason } }),
    onSuccess: async () => {
      // What was hidden stands in lists, queues and searches, too.
      await client.invalidateQueries();
      // A page's title and the whole of the panel's page are the server's.
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
        <Notice tone="bad" role="alert" title={failed}>
          {failureWords(error)}
        </Notice>
      )}
      <p>{children}</p>
      <TextArea
        {...field}
        label="Why"
        name="reason"
        rows={2}
        dir="auto"
        value={reason}
        errors={refused}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="flex justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="primary" pending={isPending}>
          {verb}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextArea } from "@/components/ui/text-area";
import { failureWords } from "@/lib/fetch-json";
import { useConflict } from "./use-conflict";

type ReasonFormProps = {
  applicationId: string;
  /** The button that opens it; the same words send it. */
  verb: string;
  title: string;
  help: string;
  path: string;
  body: Record<string, unknown>;
  done: string;
};

/** A sentence why, and the button that sends it. */
export function ReasonForm({ applicationId, verb, title, help, ...send }: ReasonFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { mutate, isPending, error } = useConflict(applicationId, () => {
    setOpen(false);
    setReason("");
  });
  const isEmpty = reason.trim() === "";
  const missing = isMissing && isEmpty ? ["Say why, in a sentence."] : undefined;
  return (
    <Popover
      title={title}
      open={isOpen}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <Button variant="quiet" size="small">
          {verb}
        </Button>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(isEmpty);
          if (!isEmpty && !isPending) mutate({ ...send, body: { ...send.body, reason } });
        }}
      >
        <TextArea
          label="Why"
          name="reason"
          help={help}
          rows={2}
          dir="auto"
          maxLength={500}
          value={reason}
          errors={missing ?? (error ? [failureWords(error)] : undefined)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" pending={isPending}>
          {verb}
        </Button>
      </form>
    </Popover>
  );
}

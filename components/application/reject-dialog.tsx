"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { rejectionDelayWords } from "@/lib/applications/rejection-delay-words";
import { failureWords, RequestError } from "@/lib/fetch-json";
import { ReasonField } from "./reason-field";
import { useReject } from "./use-change-application";

/** Why a candidacy ends, and what the candidate is told, after the job's delay. */
export function RejectDialog({ page }: { page: ApplicationPageView }) {
  const [isOpen, setOpen] = useState(false);
  // What a colleague does meanwhile must not take away what is being written here.
  if (!isOpen && page.application.status !== "active") return null;
  return (
    <Dialog
      title={`Reject ${page.application.name}?`}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Reject…</Button>}
    >
      <RejectForm page={page} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

/** What the dialog asks; also for a dialog that a list opens. */
export function RejectForm({ page: now, onDone }: { page: ApplicationPageView; onDone: () => void }) {
  // As it was when they began: who was moved on meanwhile is not rejected.
  const [page] = useState(now);
  const [reasonId, setReasonId] = useState("");
  const [wantsMail, setWantsMail] = useState(page.viewer.canMessage);
  const [mail, setMail] = useState(page.rejectionMail ?? { subject: "", text: "" });
  const [isTried, setTried] = useState(false);
  const reject = useReject(page, onDone);
  const delay = rejectionDelayWords(page.job.rejectionDelayHours);
  const kind = page.reasons.find(({ id }) => id === reasonId)?.kind;
  const sendsMail = wantsMail && page.viewer.canMessage && kind !== "they_withdrew";
  const refused = reject.error instanceof RequestError ? reject.error.fieldErrors : {};
  const missing = isTried && reasonId === "" ? ["Choose a reason."] : undefined;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reasonId) reject.mutate({ reasonId, mail: sendsMail ? mail : undefined });
      }}
    >
      {reject.error && (
        <Notice tone="bad" role="alert" title="Not rejected.">
          {failureWords(reject.error)}
        </Notice>
      )}
      <ReasonField
        reasons={page.reasons}
        value={reasonId}
        errors={missing ?? refused.reasonId}
        onChange={setReasonId}
      />
      {kind === "they_withdrew" && <p>The application is marked as withdrawn, and no mail is sent.</p>}
      {page.viewer.canMessage && kind !== "they_withdrew" && (
        <Checkbox
          label="Tell the candidate by mail"
          name="wantsMail"
          help={delay.help}
          checked={wantsMail}
          onChange={(event) => setWantsMail(event.currentTarget.checked)}
        />
      )}
      {!page.viewer.canMessage && <p className="text-ink-soft">A recruiter writes to the candidate.</p>}
      {sendsMail && (
        <>
          <TextField
            label="Subject"
            name="subject"
            value={mail.subject}
            errors={refused["mail.subject"]}
            onChange={(event) => setMail({ ...mail, subject: event.currentTarget.value })}
          />
          <TextArea
            label="Text"
            help="{{link}} becomes the button to their own page."
            name="text"
            rows={10}
            value={mail.text}
            errors={refused["mail.text"]}
            onChange={(event) => setMail({ ...mail, text: event.currentTarget.value })}
          />
        </>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {sendsMail && <p className="mr-auto text-sm text-ink-soft">Reject and {delay.send}</p>}
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <Button type="submit" variant="danger" pending={reject.isPending}>
          Reject
        </Button>
      </div>
    </form>
  );
}

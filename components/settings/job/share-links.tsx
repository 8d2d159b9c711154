"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StateWord } from "@/components/ui/state-word";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import type { JobSettingsView } from "@/lib/jobs/settings-schemas";
import { addShareLinkAction, retireShareLinkAction } from "@/lib/share-links/actions";
import type { AddShareLinkInput, ShareLinkView } from "@/lib/share-links/schemas";
import { useRunAction } from "../use-run-action";

/** Each with its address to copy. One that is not counted by any more still leads to the posting. */
export function ShareLinks({ job, links }: { job: JobSettingsView; links: ShareLinkView[] }) {
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {links.length > 0 && (
        <ul aria-label="Share links" className="flex flex-col border-t border-line">
          {links.map((link) => (
            <ShareLink key={link.id} link={link} />
          ))}
        </ul>
      )}
      <AddShareLink key={links.length} jobId={job.id} />
    </div>
  );
}

function ShareLink({ link: { id, name, url, isRetired } }: { link: ShareLinkView }) {
  const change = useRunAction(retireShareLinkAction, ({ isRetired: isOver }) =>
    showToast({
      text: isOver ? `“${name}” is not counted by any more.` : `“${name}” is counted by again.`,
      action: isOver
        ? { label: "Undo", onAction: () => change.run({ linkId: id, use: "go on" }) }
        : undefined,
    }),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="wrap-anywhere">
          <span className="font-medium">{name}</span>{" "}
          {isRetired && <StateWord tone="neutral">Not counted by any more</StateWord>}
        </p>
        <p className="text-sm wrap-anywhere text-ink-soft select-all">{url}</p>
      </div>
      <CopyButton name={name} url={url} />
      <Button
        size="small"
        variant="quiet"
        pending={change.isPending}
        onClick={() => change.run({ linkId: id, use: isRetired ? "go on" : "stop" })}
      >
        {isRetired ? "Count by it again" : "Stop counting by it"}
      </Button>
    </li>
  );
}

/** Where the browser refuses it the address beside can be marked by one click. */
function CopyButton({ name, url }: { name: string; url: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => showToast({ tone: "bad", text: "Not copied. Mark the address and copy it by hand." }),
    );
  return (
    <Button size="small" aria-label={`Copy the link ${name}`} onClick={copy}>
      {isCopied ? "Copied" : "Copy"}
    </Button>
  );
}

function AddShareLink({ jobId }: { jobId: string }) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    AddShareLinkInput,
    { linkId: string }
  >(addShareLinkAction, { id: "add-share-link" });
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <ErrorSummary items={result?.ok ? [] : errorItems} />
      <input type="hidden" name="jobId" value={jobId} />
      <TextField
        key={fields.name.key}
        {...fieldProps(fields.name)}
        label="Name of the place"
        help="Like “NeurIPS 2026” or “ML newsletter, May”. It stays as it is, as applications say it."
      />
      <div>
        <SubmitButton pending={isPending}>Make a link</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { useState } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { createJobAction } from "@/lib/jobs/actions";
import type { CreateJobInput } from "@/lib/jobs/settings-schemas";
import { slugOf } from "@/lib/jobs/slug-of";
import { FactFields } from "./fact-fields";

export function NewJobForm({ origin }: { origin: string }) {
  const [title, setTitle] = useState("");
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const { fields, formProps, isPending, errorItems } = useActionForm<CreateJobInput, never>(createJobAction, {
    id: "new-job",
    defaultValue: { employmentType: "full_time", salaryCurrency: "USD" },
  });
  const { defaultValue: _, ...slugProps } = fieldProps(fields.slug);
  return (
    <form {...formProps} className="flex max-w-2xl flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <TextField
        key={fields.title.key}
        {...fieldProps(fields.title)}
        label="Title"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextField
        {...slugProps}
        label="Address"
        help={`The end of the posting's address: ${origin}/jobs/… It cannot be changed later.`}
        value={ownSlug ?? slugOf(title)}
        onChange={(event) => setOwnSlug(event.currentTarget.value)}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        key={fields.location.key}
        {...fieldProps(fields.location)}
        label="Location"
        help="As candidates read it, like San Francisco, CA or Remote."
      />
      <FactFields fields={fields} />
      <div>
        <SubmitButton pending={isPending}>Create the job as a draft</SubmitButton>
      </div>
    </form>
  );
}

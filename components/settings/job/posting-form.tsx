"use client";

import { useState } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { updatePostingAction } from "@/lib/jobs/actions";
import type { JobSettingsView, UpdatePostingInput } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { PostingPreview } from "./posting-preview";
import { useJobForm } from "./use-job-form";

export function PostingForm({ job }: { job: JobSettingsView }) {
  const [body, setBody] = useState(job.posting.body);
  const { fields, formProps, isPending, errorItems } = useJobForm<UpdatePostingInput>(updatePostingAction, {
    id: "posting-form",
    version: job.version,
    saved: "Posting saved. Candidates see it within a minute.",
    defaultValue: job.posting,
    onFresh: () => setBody(job.posting.body),
  });
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr_1fr_1fr]">
        <TextField key={fields.location.key} {...fieldProps(fields.location)} label="Location" />
        <TextField key={fields.city.key} {...fieldProps(fields.city)} label="City" optional />
        <TextField key={fields.region.key} {...fieldProps(fields.region)} label="Region" optional />
        <TextField
          key={fields.country.key}
          {...fieldProps(fields.country)}
          label="Country"
          optional
          maxLength={2}
        />
      </div>
      <TextArea
        key={fields.summary.key}
        {...fieldProps(fields.summary)}
        label="Summary"
        help="One or two sentences: under the title, and where the link is shared."
        rows={2}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <TextArea
          key={fields.body.key}
          {...fieldProps(fields.body)}
          label="Text"
          help="In Markdown: ## for a heading, - for a point, **bold**."
          rows={18}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <PostingPreview source={body} />
      </div>
      <div>
        <SubmitButton pending={isPending}>Save posting</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { updateSynonymsAction } from "@/lib/jobs/actions";
import type { JobSettingsView } from "@/lib/jobs/settings-schemas";
import { synonymsText, type UpdateSynonymsInput } from "@/lib/jobs/synonyms";
import { EditedJob } from "./edited-job";
import { useJobForm } from "./use-job-form";

/** What means the same when a reviewer looks for evidence, a group a line. */
export function SynonymsForm({ job }: { job: JobSettingsView }) {
  const { fields, formProps, isPending, errorItems } = useJobForm<UpdateSynonymsInput>(updateSynonymsAction, {
    id: "synonyms-form",
    version: job.version,
    saved: "Synonyms saved.",
    defaultValue: { synonyms: synonymsText(job.synonyms) },
  });
  return (
    <form {...formProps} className="flex max-w-2xl flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <TextArea
        key={fields.synonyms.key}
        {...fieldProps(fields.synonyms)}
        label="Terms that mean the same"
        help="A group a line, like “RLHF = reinforcement learning from human feedback”."
        rows={8}
      />
      <div>
        <SubmitButton pending={isPending}>Save synonyms</SubmitButton>
      </div>
    </form>
  );
}

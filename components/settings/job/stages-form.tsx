"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { updateStagesAction } from "@/lib/jobs/actions";
import type { UpdateStagesInput } from "@/lib/jobs/pipeline-schemas";
import type { JobSettingsView, StageSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { StageRow } from "./stage-row";
import { useJobForm } from "./use-job-form";
import { useRows } from "./use-rows";

const newStage: StageSettingsView = {
  id: "",
  name: "",
  publicName: "",
  kind: "interview",
  promisedDays: 7,
  mailsOnEntry: false,
  anonymity: "none",
  reviewers: [],
  applications: 0,
};

export function StagesForm({ job }: { job: JobSettingsView }) {
  const { rows, add, remove, move, reset } = useRows(job.stages);
  const { form, formProps, isPending, errorItems } = useJobForm<UpdateStagesInput>(updateStagesAction, {
    id: "stages-form",
    version: job.version,
    saved: "Stages saved.",
    onFresh: () => reset(job.stages),
  });
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <StageRow
            key={row.key}
            job={job}
            stage={row.value}
            form={form}
            index={index}
            last={rows.length - 1}
            onMove={move}
            onRemove={() => remove(row.key)}
          />
        ))}
      </ol>
      <div className="flex gap-2">
        <SubmitButton pending={isPending}>Save stages</SubmitButton>
        <Button onClick={() => add(newStage, Math.max(rows.length - 1, 1))}>Add a stage</Button>
      </div>
    </form>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { updateRequirementsAction } from "@/lib/jobs/actions";
import type { UpdateRequirementsInput } from "@/lib/jobs/pipeline-schemas";
import type { JobSettingsView, RequirementSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { RequirementSettingsRow } from "./requirement-settings-row";
import { useJobForm } from "./use-job-form";
import { useRows } from "./use-rows";

const newRequirement: RequirementSettingsView = {
  id: "",
  kind: "required",
  text: "",
  weight: 1,
  focusAreaId: null,
};

export function RequirementsForm({ job }: { job: JobSettingsView }) {
  const { rows, add, remove, move, reset } = useRows(job.requirements);
  const { form, formProps, isPending, errorItems } = useJobForm<UpdateRequirementsInput>(
    updateRequirementsAction,
    {
      id: "requirements-form",
      version: job.version,
      saved: "Requirements saved.",
      onFresh: () => reset(job.requirements),
    },
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      {rows.length === 0 && (
        <EmptyState title="No requirements yet">
          Without them a scorecard has only a recommendation.
        </EmptyState>
      )}
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <RequirementSettingsRow
            key={row.key}
            requirement={row.value}
            focusAreas={job.focusAreas}
            form={form}
            index={index}
            last={rows.length - 1}
            onMove={move}
            onRemove={() => remove(row.key)}
          />
        ))}
      </ol>
      <div className="flex gap-2">
        <SubmitButton pending={isPending}>Save requirements</SubmitButton>
        <Button onClick={() => add(newRequirement)}>Add a requirement</Button>
      </div>
    </form>
  );
}

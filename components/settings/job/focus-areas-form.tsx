"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { IconButton } from "@/components/ui/icon-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { updateFocusAreasAction } from "@/lib/jobs/actions";
import type { UpdateFocusAreasInput } from "@/lib/jobs/pipeline-schemas";
import type { FocusAreaSettingsView, JobSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";
import { useJobForm } from "./use-job-form";
import { useRows } from "./use-rows";

const newArea: FocusAreaSettingsView = { id: "", name: "", stageIds: [] };

export function FocusAreasForm({ job }: { job: JobSettingsView }) {
  const { rows, add, remove, move, reset } = useRows(job.focusAreas);
  const { form, formProps, isPending, errorItems } = useJobForm<UpdateFocusAreasInput>(
    updateFocusAreasAction,
    {
      id: "focus-areas-form",
      version: job.version,
      saved: "Focus areas saved.",
      onFresh: () => reset(job.focusAreas),
    },
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      {rows.length === 0 && (
        <EmptyState title="No focus areas yet">Every stage looks at every requirement.</EmptyState>
      )}
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          <FocusAreaRow
            key={row.key}
            area={row.value}
            stages={job.stages}
            form={form}
            index={index}
            last={rows.length - 1}
            onMove={move}
            onRemove={() => remove(row.key)}
          />
        ))}
      </ol>
      <div className="flex gap-2">
        <SubmitButton pending={isPending}>Save focus areas</SubmitButton>
        <Button onClick={() => add(newArea)}>Add a focus area</Button>
      </div>
    </form>
  );
}

type FocusAreaRowProps = {
  area: FocusAreaSettingsView;
  stages: JobSettingsView["stages"];
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

function FocusAreaRow({ area, stages, form, index, last, onMove, onRemove }: FocusAreaRowProps) {
  const field = (name: string) => rowField(form, "focusAreas", index, name);
  const what = `focus area ${index + 1}`;
  return (
    <li
      aria-label={`Focus area ${index + 1}`}
      className="flex flex-col gap-2 border-t border-line pt-3 first:border-t-0 first:pt-0"
    >
      {area.id && <input type="hidden" name={field("id").name} value={area.id} />}
      <div className="flex items-end gap-2">
        <div className="pb-1">
          <RowOrder what={what} index={index} first={0} last={last} onMove={onMove} />
        </div>
        <div className="min-w-0 flex-1 sm:max-w-80">
          <TextField {...field("name")} label="Name" defaultValue={area.name} />
        </div>
        <div className="ml-auto pb-1">
          <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
        </div>
      </div>
      <CheckboxGroup
        {...field("stageIds")}
        label="Stages that look at it"
        inline
        defaultValues={area.stageIds}
        options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </li>
  );
}

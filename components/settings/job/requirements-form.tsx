"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { updateRequirementsAction } from "@/lib/jobs/actions";
import { requirementKindNames, requirementKinds } from "@/lib/jobs/job-words";
import type { UpdateRequirementsInput } from "@/lib/jobs/pipeline-schemas";
import type { JobSettingsView, RequirementSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";
import { useJobForm } from "./use-job-form";
import { useRows } from "./use-rows";

const newRequirement: RequirementSettingsView = { id: "", kind: "required", text: "" };

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
      <ol className="flex flex-col gap-2">
        {rows.map((row, index) => (
          <RequirementRow
            key={row.key}
            requirement={row.value}
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

type RequirementRowProps = {
  requirement: RequirementSettingsView;
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

const kindOptions = requirementKinds.map((value) => ({ value, label: requirementKindNames[value] }));

function RequirementRow({ requirement, form, index, last, onMove, onRemove }: RequirementRowProps) {
  const field = (name: string) => rowField(form, "requirements", index, name);
  const what = `requirement ${index + 1}`;
  return (
    <li
      aria-label={`Requirement ${index + 1}`}
      className={classNames(
        "grid grid-cols-[auto_1fr_auto] items-end gap-2 md:grid-cols-[auto_9rem_1fr_auto]",
        index > 0 && "[&_label]:sr-only",
      )}
    >
      {requirement.id && <input type="hidden" name={field("id").name} value={requirement.id} />}
      <div className="pb-1">
        <RowOrder what={what} index={index} first={0} last={last} onMove={onMove} />
      </div>
      <SelectField {...field("kind")} label="Kind" defaultValue={requirement.kind} options={kindOptions} />
      <div className="col-span-3 col-start-1 row-start-2 md:col-span-1 md:col-start-auto md:row-start-auto">
        <TextField {...field("text")} label="Requirement" defaultValue={requirement.text} />
      </div>
      <div className="pb-1">
        <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
      </div>
    </li>
  );
}

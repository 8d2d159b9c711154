"use client";

import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldProps } from "@/components/ui/conform";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { deleteStageAction } from "@/lib/jobs/actions";
import type { DeleteStageInput } from "@/lib/jobs/pipeline-schemas";
import type { JobEditView, JobSettingsView, StageSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";

type DeleteStageDialogProps = { job: JobSettingsView; stage: StageSettingsView; onDeleted: () => void };

/** Deletes a stage, after asking where its applications go. */
export function DeleteStageDialog({ job, stage, onDeleted }: DeleteStageDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      size="small"
      title={`Delete ${stage.name}?`}
      description={
        stage.applications > 0
          ? `${countWords(stage.applications)} in it, ended ones included. Say where they go; nobody is told.`
          : "There are no applications in it."
      }
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton size="small" label={`Delete ${stage.name}…`} icon={<Trash2 aria-hidden />} />}
    >
      <DeleteStageForm job={job} stage={stage} onDeleted={onDeleted} />
    </Dialog>
  );
}

function DeleteStageForm({ job, stage, onDeleted }: DeleteStageDialogProps) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<DeleteStageInput, JobEditView>(
    deleteStageAction,
    { id: `delete-${stage.id}` },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    if (!result?.ok) return;
    showToast({ text: `${stage.name} is deleted.`, tone: "good" });
    onDeleted();
  }, [result]);
  const targets = job.stages.filter(({ id, kind }) => id !== stage.id && kind !== "hired");
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <input type="hidden" name="stageId" value={stage.id} />
      {stage.applications > 0 && (
        <SelectField
          key={fields.moveToStageId.key}
          {...fieldProps(fields.moveToStageId)}
          label="Move its applications to"
          placeholder="Choose a stage"
          options={targets.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div className="flex justify-end gap-2">
        <DialogClose render={<Button variant="quiet">Cancel</Button>} />
        <SubmitButton variant="danger" pending={isPending}>
          Delete stage
        </SubmitButton>
      </div>
    </form>
  );
}

function countWords(count: number): string {
  return count === 1 ? "1 application is" : `${count.toLocaleString("en")} applications are`;
}

"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps, fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { useActionForm } from "@/components/ui/use-action-form";
import { addApplicationAction } from "@/lib/applications/add-actions";
import type { AddApplicationInput, AddApplicationView } from "@/lib/applications/add-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { sources } from "@/lib/applications/sources";
import { PersonFields } from "./person-fields";
import { ResumeField } from "./resume-field";

type AddCandidateFormProps = { jobId: string; submissionKey: string; canAcknowledge: boolean };

const sourceOptions = sources.map((value) => ({ value, label: sourceWords(value) }));

export function AddCandidateForm({ jobId, submissionKey, canAcknowledge }: AddCandidateFormProps) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    AddApplicationInput,
    AddApplicationView
  >(addApplicationAction, { id: "add-candidate" });
  return (
    <form {...formProps} className="flex max-w-2xl flex-col gap-4">
      <ErrorSummary items={result?.ok ? [] : errorItems} />
      {result?.ok && (
        <Notice tone="warn" role="alert" title="This person has an application for this job already">
          It stands as it is, and nothing was added.{" "}
          <TextLink href={`/desk/applications/${result.data.applicationId}`}>Open the application</TextLink>
        </Notice>
      )}
      <input type="hidden" name="jobId" value={jobId} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <ResumeField key={fields.resume.key} field={fields.resume} />
      <PersonFields fields={fields} />
      <SelectField
        key={fields.source.key}
        {...fieldProps(fields.source)}
        label="Source"
        placeholder="Choose where they come from"
        options={sourceOptions}
      />
      <TextArea
        key={fields.note.key}
        {...fieldProps(fields.note)}
        label="Note"
        help="For colleagues who see this application."
        optional
        rows={3}
      />
      {canAcknowledge && (
        <Checkbox
          key={fields.acknowledge.key}
          {...checkboxProps(fields.acknowledge)}
          label="Send them the mail that an application was received"
          help="With a link to their own page. Make sure that they know of it."
        />
      )}
      <div>
        <SubmitButton pending={isPending}>Add candidate</SubmitButton>
      </div>
    </form>
  );
}

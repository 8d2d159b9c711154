"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { updateJobAction } from "@/lib/jobs/actions";
import type { JobSettingsView, UpdateJobInput } from "@/lib/jobs/settings-schemas";
import {
  selfIdentificationChoiceNames,
  selfIdentificationChoices,
} from "@/lib/self-identification/question-set";
import { amountWords } from "./amount-words";
import { EditedJob } from "./edited-job";
import { FactFields } from "./fact-fields";
import { useJobForm } from "./use-job-form";

const selfIdentificationOptions = selfIdentificationChoices.map((value) => ({
  value,
  label: selfIdentificationChoiceNames[value],
}));

/** What is usual, and what the job has if somebody chose otherwise. */
function rejectionDelayOptions(current: number) {
  const hours = [...new Set([0, 24, 48, 72, 168, current])].toSorted((a, b) => a - b);
  return hours.map((value) => ({
    value: String(value),
    label: value === 0 ? "At once" : `After ${value} hours`,
  }));
}

export function FactsForm({ job }: { job: JobSettingsView }) {
  const { fields, formProps, isPending, errorItems } = useJobForm<UpdateJobInput>(updateJobAction, {
    id: "facts-form",
    version: job.version,
    saved: "Facts saved.",
    defaultValue: {
      title: job.title,
      team: job.team,
      level: job.level,
      employmentType: job.employmentType,
      salaryMin: amountWords(job.salaryMin),
      salaryMax: amountWords(job.salaryMax),
      salaryCurrency: job.salaryCurrency,
      confidential: job.confidential ? "on" : undefined,
      selfIdentification: job.selfIdentification,
      rejectionDelayHours: String(job.rejectionDelayHours),
    },
  });
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <TextField key={fields.title.key} {...fieldProps(fields.title)} label="Title" />
      <FactFields fields={fields} />
      <SelectField
        key={fields.selfIdentification.key}
        {...fieldProps(fields.selfIdentification)}
        label="Self-identification"
        help="Voluntary questions after applying. Nobody sees one person’s answers, only totals."
        options={selfIdentificationOptions}
      />
      <SelectField
        key={fields.rejectionDelayHours.key}
        {...fieldProps(fields.rejectionDelayHours)}
        label="A rejection’s mail leaves"
        help="Until then one click takes the rejection back, and the candidate sees nothing of it."
        options={rejectionDelayOptions(job.rejectionDelayHours)}
      />
      <div>
        <SubmitButton pending={isPending}>Save facts</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { updateJobRetentionAction } from "@/lib/retention/actions";
import type { RetentionView } from "@/lib/retention/schemas";

type Props = { jobs: RetentionView["jobs"]; months: number };

/** A job may keep its applications for a time of its own. */
export function JobRetentionForm({ jobs, months }: Props) {
  const { fields, formProps, isPending, errorItems, result } = useActionForm<
    { jobId: string; months: string },
    { months: number | null }
  >(updateJobRetentionAction, { id: "job-retention" });
  const own = jobs.filter((job) => job.months !== null);
  return (
    <form {...formProps} className="flex max-w-measure flex-col gap-4">
      <ErrorSummary items={errorItems} />
      {own.length > 0 && (
        <ul className="text-sm">
          {own.map((job) => (
            <li key={job.id}>
              {job.title}: {job.months === 1 ? "1 month" : `${job.months} months`}
            </li>
          ))}
        </ul>
      )}
      <SelectField
        key={fields.jobId.key}
        {...fieldProps(fields.jobId)}
        label="Job"
        placeholder="Choose a job"
        options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField
        key={fields.months.key}
        {...fieldProps(fields.months)}
        label="Keep its applications for (months)"
        help={`Empty is as long as all others: ${months}.`}
        type="number"
        inputMode="numeric"
        min={1}
        max={120}
        className="max-w-28"
      />
      <div className="flex items-center gap-3">
        <SubmitButton variant="secondary" pending={isPending}>
          Save for this job
        </SubmitButton>
        {result?.ok && (
          <p role="status" className="text-sm text-good">
            Saved. It takes effect in 24 hours.
          </p>
        )}
      </div>
    </form>
  );
}

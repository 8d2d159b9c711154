"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeJobStatusAction } from "@/lib/jobs/actions";
import { type JobStatus, jobStatusNames } from "@/lib/jobs/job-views";
import { jobStatuses } from "@/lib/jobs/job-words";
import type { ChangeJobStatusInput, JobSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import { useJobForm } from "./use-job-form";

const help: Record<JobStatus, string> = {
  draft: "Nobody outside the desk sees it.",
  open: "On the careers site, and takes applications.",
  paused: "Not among the open roles; its page says that it takes no applications for now.",
  closed: "Not among the open roles; its page says that it is closed. Its applications stay as they are.",
};

export function StatusForm({ job }: { job: JobSettingsView }) {
  const { fields, formProps, isPending, errorItems } = useJobForm<ChangeJobStatusInput>(
    changeJobStatusAction,
    {
      id: "status-form",
      version: job.version,
      saved: "Status saved. The careers site follows within a minute.",
      defaultValue: { status: job.status },
    },
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <RadioGroup
        key={fields.status.key}
        {...fieldProps(fields.status)}
        label="Status"
        options={jobStatuses.map((value) => ({ value, label: jobStatusNames[value], help: help[value] }))}
      />
      <div>
        <SubmitButton pending={isPending}>Save status</SubmitButton>
      </div>
    </form>
  );
}

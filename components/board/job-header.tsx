import { Lock } from "lucide-react";
import Link from "next/link";
import { StateWord } from "@/components/ui/state-word";
import { type JobView, jobStatusNames } from "@/lib/jobs/job-views";
import { JobViews } from "./job-views";

export type JobPageView = "board" | "list" | "triage";

type JobHeaderProps = { job: JobView; view: JobPageView; canSeeBoard: boolean; canEdit: boolean };

/** Which job this is, the views of it, and where it is changed. */
export function JobHeader({ job, view, canSeeBoard, canEdit }: JobHeaderProps) {
  const here = `/desk/jobs/${job.slug}`;
  return (
    <header className="flex flex-col gap-1 px-4 pt-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 className="line-clamp-2 min-w-0 text-xl font-semibold" title={job.title}>
          {job.title}
        </h1>
        <p className="flex items-baseline gap-3 text-sm text-ink-soft">
          <span>{job.team}</span>
          <StateWord tone={job.status === "open" ? "good" : "neutral"}>
            {jobStatusNames[job.status]}
          </StateWord>
          {job.confidential && (
            <StateWord tone="neutral" icon={Lock}>
              Confidential
            </StateWord>
          )}
        </p>
        {canEdit && (
          <p className="ml-auto flex gap-4 text-sm">
            <Link href={`${here}/add`}>Add a candidate</Link>
            <Link href={`${here}/import`}>Import</Link>
            <Link href={`${here}/settings`}>Settings</Link>
          </p>
        )}
      </div>
      {canSeeBoard && <JobViews slug={job.slug} view={view} />}
    </header>
  );
}

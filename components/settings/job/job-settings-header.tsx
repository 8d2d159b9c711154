import { Lock } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";
import { TextLink } from "@/components/ui/text-link";
import { jobStatusNames } from "@/lib/jobs/job-views";
import type { JobSettingsView } from "@/lib/jobs/settings-schemas";

/** Which job this is, and the ways out of its settings. */
export function JobSettingsHeader({ job }: { job: JobSettingsView }) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h1 className="min-w-0 text-xl font-semibold wrap-anywhere">Settings of {job.title}</h1>
      <p className="flex items-baseline gap-3 text-sm text-ink-soft">
        <span>{job.team}</span>
        <StateWord tone={job.status === "open" ? "good" : "neutral"}>{jobStatusNames[job.status]}</StateWord>
        {job.confidential && (
          <StateWord tone="neutral" icon={Lock}>
            Confidential
          </StateWord>
        )}
      </p>
      <p className="flex flex-wrap gap-4 text-sm sm:ml-auto">
        <TextLink href={`/desk/jobs/${job.slug}`}>Applications</TextLink>
        {job.status !== "draft" && <TextLink href={`/jobs/${job.slug}`}>Public page</TextLink>}
      </p>
    </header>
  );
}

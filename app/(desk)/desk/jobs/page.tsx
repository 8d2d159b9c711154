import type { Metadata } from "next";
import { JobTable } from "@/components/home/job-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/auth/permissions";
import { requireViewer } from "@/lib/auth/session";
import { listJobs } from "@/lib/jobs/queries";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  const viewer = await requireViewer();
  const jobs = await listJobs(viewer);
  const canCreate = can(viewer.role, "job.edit");
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-2">
        <h1 className="text-xl font-semibold">Jobs</h1>
        <p className="text-sm text-ink-soft tabular-nums">{jobs.length.toLocaleString("en")}</p>
        {canCreate && (
          <LinkButton href="/desk/jobs/new" variant="primary" className="ml-auto">
            New job
          </LinkButton>
        )}
      </div>
      {jobs.length > 0 ? (
        <JobTable caption="Jobs" jobs={jobs} />
      ) : (
        <EmptyState title="There are no jobs for you to see yet.">
          {canCreate
            ? "Make the first one."
            : "They appear here when someone adds you to a hiring team or asks you for feedback."}
        </EmptyState>
      )}
    </div>
  );
}

import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ReferForm } from "@/components/refer/refer-form";
import { EmptyState } from "@/components/ui/empty-state";
import { requirePermission } from "@/lib/auth/require-permission";
import { listReferJobs } from "@/lib/share-links/list-refer-jobs";

export const metadata: Metadata = { title: "Suggest somebody" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A short form for every colleague who knows somebody for one of the open roles. */
export default async function ReferPage({ searchParams }: Props) {
  await requirePermission("candidate.refer");
  const [jobs, { job }] = await Promise.all([listReferJobs(), searchParams]);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 pt-5 pb-16">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">Suggest somebody</h1>
        <p className="max-w-measure text-ink-soft">
          They get one mail with your name, and are free to apply. What you write is seen by the colleagues of
          the job once they have, and is forgotten after 30 days if they have not.
        </p>
      </div>
      {jobs.length === 0 ? (
        <EmptyState title="No role is open just now.">Come back when there is one.</EmptyState>
      ) : (
        <ReferForm
          jobs={jobs}
          jobId={jobs.find(({ slug }) => slug === job)?.id ?? (jobs.length === 1 ? jobs[0]?.id : undefined)}
          submissionKey={randomUUID()}
        />
      )}
    </div>
  );
}

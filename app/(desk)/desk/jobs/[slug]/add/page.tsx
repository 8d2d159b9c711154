import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddCandidateForm } from "@/components/settings/add/add-candidate-form";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import type { JobView } from "@/lib/jobs/job-views";
import { findJob } from "@/lib/jobs/queries";

type Props = { params: Promise<{ slug: string }> };

async function read({ params }: Props): Promise<JobView> {
  const viewer = await requirePermission("application.create");
  return (await findJob(viewer, (await params).slug)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await read(props);
  return { title: `Add a candidate to ${title}` };
}

export default async function AddCandidatePage(props: Props) {
  const job = await read(props);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 pt-5 pb-16">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">Add a candidate to {job.title}</h1>
        <p className="max-w-measure text-ink-soft">
          They enter the first stage, with your name in the history. No mail leaves unless you ask for it.
        </p>
      </div>
      {job.status === "closed" ? (
        <EmptyState
          title="This job is closed"
          action={<TextLink href={`/desk/jobs/${job.slug}/settings`}>Open it again in its settings</TextLink>}
        >
          Nobody can be added to it.
        </EmptyState>
      ) : (
        <AddCandidateForm
          jobId={job.id}
          submissionKey={randomUUID()}
          canAcknowledge={job.status !== "draft"}
        />
      )}
    </div>
  );
}

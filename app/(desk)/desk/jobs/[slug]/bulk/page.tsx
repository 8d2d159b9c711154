import type { Metadata } from "next";
import { BulkList } from "@/components/bulk/bulk-list";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { listBulk } from "@/lib/bulk/queries";
import { getJob } from "@/lib/jobs/queries";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/desk/jobs/[slug]/bulk">;

async function read({ params }: Props) {
  const viewer = await requirePermission("board.read");
  return { viewer, job: await orNotFound(getJob(viewer, (await params).slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await read(props);
  return { title: `Changes to many in ${job.title}` };
}

/** What was done to many applications of a job at once, newest first. */
export default async function BulkListPage(props: Props) {
  const { viewer, job } = await read(props);
  const operations = await listBulk(viewer, job.slug);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">Changes to many</h1>
        <p className="text-sm text-ink-soft">
          <TextLink href={`/desk/jobs/${job.slug}?view=list`}>{job.title}</TextLink>
        </p>
      </div>
      {operations.length === 0 ? (
        <EmptyState title="Nothing was done to many at once yet.">
          Select applications in the list: what can be done with them appears below it.
        </EmptyState>
      ) : (
        <BulkList operations={operations} />
      )}
    </div>
  );
}

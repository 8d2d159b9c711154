import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UploadFile } from "@/components/imports/upload-file";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { importCounts, importStateWords } from "@/lib/imports/import-words";
import { listImports } from "@/lib/imports/queries";
import { findJob } from "@/lib/jobs/queries";

type Props = PageProps<"/desk/jobs/[slug]/import">;

async function read({ params }: Props) {
  const viewer = await requirePermission("application.create");
  return { viewer, job: (await findJob(viewer, (await params).slug)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { job } = await read(props);
  return { title: `Import people into ${job.title}` };
}

export default async function ImportIntoJobPage(props: Props) {
  const { viewer, job } = await read(props);
  const before = await listImports(viewer, job.slug);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 pt-5 pb-16">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">Import people into {job.title}</h1>
        <p className="max-w-measure text-ink-soft">
          From a CSV file, into the first stage. You choose which column is what and see what would become of
          each row before anybody is added. A file you do not go on with is forgotten after seven days.
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
        <UploadFile slug={job.slug} />
      )}
      {before.length > 0 && (
        <section aria-labelledby="before" className="flex flex-col gap-2">
          <h2 id="before" className="text-lg font-semibold">
            Earlier files
          </h2>
          <ul className="border-t border-line">
            {before.map((view) => (
              <li key={view.id} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-2 text-sm">
                <TextLink href={`/desk/imports/${view.id}`} className="wrap-anywhere">
                  {view.fileName}
                </TextLink>
                <span>{importStateWords[view.state]}</span>
                <span className="text-ink-soft">{importCounts(view.counts)}</span>
                <span className="ml-auto text-ink-soft">
                  {view.userName}, <RelativeTime iso={view.createdAt} focusable={false} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

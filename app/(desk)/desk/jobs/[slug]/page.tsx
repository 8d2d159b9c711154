import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Board } from "@/components/board/board";
import { JobHeader, type JobPageView } from "@/components/board/job-header";
import { ApplicationList } from "@/components/list/application-list";
import { Triage } from "@/components/triage/triage";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { applicationQuery } from "@/lib/applications/application-query";
import { getBoard } from "@/lib/applications/board-queries";
import { boardQuery, takeBoard } from "@/lib/applications/board-query";
import { listOptionsOf } from "@/lib/applications/list-options";
import { toFilters, toSearch } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import { listQuery } from "@/lib/applications/list-query";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { can } from "@/lib/auth/permissions";
import { requireViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { bulkAbilities } from "@/lib/bulk/bulk-abilities";
import type { JobView } from "@/lib/jobs/job-views";
import { findJob } from "@/lib/jobs/queries";
import { findQueuePlace } from "@/lib/triage/find-queue-place";
import { getQueue } from "@/lib/triage/get-queue";

type Props = PageProps<"/desk/jobs/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await findJob(await requireViewer(), (await params).slug);
  return { title: job?.title ?? "Page not found" };
}

export default async function JobPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const job = await findJob(viewer, (await params).slug);
  if (!job) notFound();
  const search = await searchParams;
  const canSeeBoard = can(viewer.role, "board.read");
  const view = canSeeBoard ? (views.find((one) => one === search.view) ?? "board") : "list";
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
      <JobHeader job={job} view={view} canSeeBoard={canSeeBoard} canEdit={can(viewer.role, "job.edit")} />
      {view === "board" && <BoardView viewer={viewer} job={job} />}
      {view === "list" && <ListView viewer={viewer} job={job} filters={toFilters(search)} />}
      {view === "triage" && (
        <TriageView
          viewer={viewer}
          job={job}
          filters={toFilters(search)}
          at={typeof search.at === "string" ? search.at : null}
        />
      )}
    </div>
  );
}

const views: JobPageView[] = ["board", "list", "triage"];

async function BoardView({ viewer, job: { slug } }: { viewer: Viewer; job: JobView }) {
  const client = new QueryClient();
  client.setQueryData(boardQuery(slug).queryKey, takeBoard(client, slug, await getBoard(viewer, slug)));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Board slug={slug} canHire={can(viewer.role, "application.hire")} />
    </HydrationBoundary>
  );
}

type ListViewProps = { viewer: Viewer; job: JobView; filters: ListFilters };

async function ListView({ viewer, job: { id, slug }, filters }: ListViewProps) {
  const client = new QueryClient();
  const [options, firstPage] = await Promise.all([
    listOptionsOf(viewer, id),
    listApplications(viewer, slug, filters, null),
  ]);
  client.setQueryData(listQuery(slug, filters).queryKey, { pages: [firstPage], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ApplicationList
        {...options}
        slug={slug}
        canMove={can(viewer.role, "application.move")}
        canReject={can(viewer.role, "application.reject")}
        canHire={can(viewer.role, "application.hire")}
        canInBulk={bulkAbilities(viewer)}
      />
    </HydrationBoundary>
  );
}

type TriageViewProps = ListViewProps & { at: string | null };

async function TriageView({ viewer, job: { id, slug }, filters, at }: TriageViewProps) {
  const start = at ?? (await findQueuePlace(filters));
  const client = new QueryClient();
  const [options, first] = await Promise.all([
    listOptionsOf(viewer, id),
    getQueue(viewer, slug, filters, start ? { at: start } : null),
  ]);
  const [shown] = first.rows;
  const page = shown && (await findApplicationPage(viewer, shown.id));
  if (page) client.setQueryData(applicationQuery(shown.id).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Triage key={toSearch(filters)} {...options} slug={slug} filters={filters} first={first} />
    </HydrationBoundary>
  );
}

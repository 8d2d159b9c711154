import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Board } from "@/components/board/board";
import { JobHeader, type JobPageView } from "@/components/board/job-header";
import { LateApplicationList } from "@/components/list/late-application-list";
import { SavedViews } from "@/components/saved-views/saved-views";
import { LateTriage } from "@/components/triage/late-triage";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { applicationQuery } from "@/lib/applications/application-query";
import { getBoard } from "@/lib/applications/board-queries";
import { boardQuery, takeBoard } from "@/lib/applications/board-query";
import { listOptionsOf } from "@/lib/applications/list-options";
import { listOptionsQuery } from "@/lib/applications/list-options-query";
import { boardSearch, toFilters, toSearch } from "@/lib/applications/list-params";
import { listApplications } from "@/lib/applications/list-queries";
import { listQuery } from "@/lib/applications/list-query";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { can } from "@/lib/auth/permissions";
import { requireViewer } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { bulkAbilities } from "@/lib/bulk/bulk-abilities";
import type { JobView } from "@/lib/jobs/job-views";
import { findJob } from "@/lib/jobs/queries";
import { listColumnsOf } from "@/lib/list-columns/queries";
import { listViews } from "@/lib/saved-views/queries";
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
  const savedViews = canSeeBoard ? await listViews(viewer, job.slug) : null;
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
      <JobHeader job={job} view={view} canSeeBoard={canSeeBoard} canEdit={can(viewer.role, "job.edit")} />
      {savedViews && <SavedViews slug={job.slug} view={view} initial={savedViews} />}
      {view === "board" && <BoardView viewer={viewer} job={job} filters={toFilters(search)} />}
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

type ViewProps = { viewer: Viewer; job: JobView; filters: ListFilters };

async function BoardView({ viewer, job, filters }: ViewProps) {
  const { slug } = job;
  const client = new QueryClient();
  const search = boardSearch(filters);
  const [board, options] = await Promise.all([
    getBoard(viewer, slug, filters),
    // What chips need for their words; whoever filters later reads it then.
    search ? listOptionsOf(viewer, job) : null,
  ]);
  if (options) client.setQueryData(listOptionsQuery(slug).queryKey, options);
  client.setQueryData(boardQuery(slug, search).queryKey, takeBoard(client, slug, search, board));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Board slug={slug} canHire={can(viewer.role, "application.hire")} />
    </HydrationBoundary>
  );
}

async function ListView({ viewer, job, filters }: ViewProps) {
  const { slug } = job;
  const client = new QueryClient();
  const [options, columns, firstPage] = await Promise.all([
    listOptionsOf(viewer, job),
    listColumnsOf(viewer),
    listApplications(viewer, slug, filters, null),
  ]);
  client.setQueryData(listOptionsQuery(slug).queryKey, options);
  client.setQueryData(listQuery(slug, filters).queryKey, { pages: [firstPage], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <LateApplicationList
        slug={slug}
        hidesNames={job.hidesNames}
        stages={options.stages}
        columns={columns}
        canMove={can(viewer.role, "application.move")}
        canReject={can(viewer.role, "application.reject")}
        canHire={can(viewer.role, "application.hire")}
        canInBulk={bulkAbilities(viewer)}
      />
    </HydrationBoundary>
  );
}

type TriageViewProps = ViewProps & { at: string | null };

async function TriageView({ viewer, job, filters, at }: TriageViewProps) {
  const { slug } = job;
  const start = at ?? (await findQueuePlace(filters));
  const client = new QueryClient();
  const [options, first] = await Promise.all([
    listOptionsOf(viewer, job),
    getQueue(viewer, slug, filters, start ? { at: start } : null),
  ]);
  client.setQueryData(listOptionsQuery(slug).queryKey, options);
  const [shown] = first.rows;
  const page = shown && (await findApplicationPage(viewer, shown.id));
  if (page) client.setQueryData(applicationQuery(shown.id).queryKey, page);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <LateTriage key={toSearch(filters)} slug={slug} filters={filters} first={first} />
    </HydrationBoundary>
  );
}

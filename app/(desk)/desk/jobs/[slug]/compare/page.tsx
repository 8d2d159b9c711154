import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Comparison } from "@/components/panel/comparison";
import { EmptyState } from "@/components/ui/empty-state";
import { findApplicationPage } from "@/lib/applications/application-queries";
import { requirePermission } from "@/lib/auth/require-permission";
import { findJob } from "@/lib/jobs/queries";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("board.read");
  return { title: "Compare" };
}

const most = 4;

type Props = PageProps<"/desk/jobs/[slug]/compare">;

/** Two to four candidates of a job, chosen in its list. */
export default async function ComparePage({ params, searchParams }: Props) {
  const viewer = await requirePermission("board.read");
  const job = await findJob(viewer, (await params).slug);
  if (!job) notFound();
  const chosen = [(await searchParams).application ?? []].flat();
  const ids = [...new Set(chosen)].slice(0, most);
  const found = await Promise.all(ids.map((id) => findApplicationPage(viewer, id)));
  const pages = found.flatMap((page) => (page?.job.slug === job.slug ? [page] : []));
  if (pages.length < ids.length) notFound();
  return (
    <div className="flex w-full flex-col gap-4 px-4 py-6">
      <h1 className="text-xl font-semibold">Compare</h1>
      <p className="text-sm">
        <Link href={`/desk/jobs/${job.slug}?view=list`}>{job.title}</Link>
      </p>
      {pages.length >= 2 ? (
        <Comparison pages={pages} />
      ) : (
        <EmptyState title="Choose two to four candidates.">
          Select them in the list, and press Compare.
        </EmptyState>
      )}
    </div>
  );
}

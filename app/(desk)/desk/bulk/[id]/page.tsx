import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulkOperation } from "@/components/bulk/bulk-operation";
import { BulkResults } from "@/components/bulk/bulk-results";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { ViewSwitch } from "@/components/ui/view-switch";
import { requirePermission } from "@/lib/auth/require-permission";
import { getBulk, listBulkItems } from "@/lib/bulk/queries";
import { bulkResultsInput, resultFilters } from "@/lib/bulk/result-filters";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/desk/bulk/[id]">;

async function read({ params }: Props) {
  const viewer = await requirePermission("board.read");
  return { viewer, view: await orNotFound(getBulk(viewer, (await params).id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await read(props);
  return { title: view.what };
}

/** What one thing done to many came to: for each, whether it was done, or why not. */
export default async function BulkPage(props: Props) {
  const { viewer, view } = await read(props);
  const input = bulkResultsInput.safeParse(await props.searchParams);
  if (!input.success) notFound();
  const show = input.data.show ?? (view.counts.refused + view.counts.kept > 0 ? "not" : "all");
  const page = await listBulkItems(viewer, view.id, { after: input.data.after ?? null, show });
  const here = `/desk/bulk/${view.id}`;
  const views = resultFilters.map(({ name, label, countOf }) => ({
    href: `${here}?show=${name}`,
    label,
    count: countOf(view),
    current: name === show,
  }));
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-4 py-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">{view.what}</h1>
        <p className="text-sm text-ink-soft">
          <TextLink href={`/desk/jobs/${view.job.slug}?view=list`}>{view.job.title}</TextLink>
          {" · "}
          <TextLink href={`/desk/jobs/${view.job.slug}/bulk`}>All changes to many</TextLink>
        </p>
      </div>
      <BulkOperation first={view} />
      <ViewSwitch label="Which of them" views={views} />
      <BulkResults rows={page.rows} />
      {page.next && (
        <nav aria-label="Pages">
          <LinkButton href={`${here}?show=${show}&after=${page.next}`}>Next page</LinkButton>
        </nav>
      )}
    </div>
  );
}

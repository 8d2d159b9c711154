import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportRows } from "@/components/imports/import-rows";
import { ImportSteps } from "@/components/imports/import-steps";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { ViewSwitch } from "@/components/ui/view-switch";
import { requirePermission } from "@/lib/auth/require-permission";
import { getImport, listImportRows } from "@/lib/imports/queries";
import { countIn, importRowsInput, rowFilters } from "@/lib/imports/row-filters";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/desk/imports/[id]">;

async function read({ params }: Props) {
  const viewer = await requirePermission("application.create");
  return { viewer, view: await orNotFound(getImport(viewer, (await params).id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await read(props);
  return { title: `Import into ${view.job.title}` };
}

const labels = { not: "Not added", good: "Good", all: "All" };

/** A file of people: which column is what, what would become of each row, and what has. */
export default async function ImportPage(props: Props) {
  const { viewer, view } = await read(props);
  const input = importRowsInput.safeParse(await props.searchParams);
  if (!input.success) notFound();
  const isTried = view.state !== "uploaded";
  const show =
    input.data.show ?? (view.counts.wrong + view.counts.duplicate + view.counts.kept > 0 ? "not" : "all");
  const page = isTried ? await listImportRows(viewer, view.id, { after: input.data.after, show }) : null;
  const here = `/desk/imports/${view.id}`;
  const views = rowFilters.map((filter) => ({
    href: `${here}?show=${filter.name}`,
    label: labels[filter.name],
    count: countIn(filter, view),
    current: filter.name === show,
  }));
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 pt-5 pb-16">
      <div className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold wrap-anywhere">Import {view.fileName}</h1>
        <p className="text-sm text-ink-soft">
          Into <TextLink href={`/desk/jobs/${view.job.slug}`}>{view.job.title}</TextLink>
          {` · ${view.total.toLocaleString("en")} rows, read as ${view.readAs} · by ${view.userName}`}
        </p>
      </div>
      <ImportSteps first={view} isOwn={view.userId === viewer.id} />
      {page && (
        <>
          <ViewSwitch label="Which rows" views={views} />
          <ImportRows rows={page.rows} />
          {page.next !== null && (
            <nav aria-label="Pages">
              <LinkButton href={`${here}?show=${show}&after=${page.next}`}>Next page</LinkButton>
            </nav>
          )}
        </>
      )}
    </div>
  );
}

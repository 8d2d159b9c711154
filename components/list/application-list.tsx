"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMemo, useState } from "react";
import { LateMoveMenu } from "@/components/board/late-move-menu";
import type { MoveTarget } from "@/components/board/move-menu";
import { useMoveApplication } from "@/components/board/use-move-application";
import type { BulkAbilities } from "@/components/bulk/bulk-bar";
import { useListBulk } from "@/components/bulk/use-list-bulk";
import { FilterBar } from "@/components/filters/filter-bar";
import { Button } from "@/components/ui/button";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { isFiltered, toSearch } from "@/lib/applications/list-params";
import type { ListRow } from "@/lib/applications/list-schemas";
import type { ListColumn } from "@/lib/list-columns/list-columns";
import { listColumnsQuery } from "@/lib/list-columns/list-columns-query";
import { ColumnsMenu } from "./columns-menu";
import { EmptyList } from "./empty-list";
import { ListSummary } from "./list-summary";
import { ListTable } from "./list-table";
import { RejectFromList } from "./reject-from-list";
import { useApplicationList } from "./use-application-list";

type ApplicationListProps = {
  slug: string;
  /** Whether a stage of it is anonymised. */
  hidesNames: boolean;
  stages: BoardStage[];
  columns: ListColumn[];
  canMove: boolean;
  canHire: boolean;
  canReject: boolean;
  /** What may be done to many at once. */
  canInBulk: BulkAbilities;
};

/** A job's applications as a table; what it shows stands in the URL. */
export function ApplicationList(props: ApplicationListProps) {
  const { slug, stages, canMove, canHire, canReject, canInBulk } = props;
  const { items, filters, setFilters, clearFilters, query, virtual, count } = useApplicationList(slug);
  const [menu, setMenu] = useState<MoveTarget | null>(null);
  const [rejecting, setRejecting] = useState<ListRow | null>(null);
  const move = useMoveApplication(slug);
  const actions = useMemo(
    () => ({ canMove, canHire, canReject, onOpenMenu: setMenu, onReject: setRejecting }),
    [canMove, canHire, canReject],
  );
  const { data: columns } = useQuery({ ...listColumnsQuery(), initialData: props.columns });
  const bulk = useListBulk({ slug, stages, filters, items, count, can: canInBulk, canHire });
  const table = {
    slug,
    hidesNames: props.hidesNames,
    filters,
    stages,
    columns,
    actions,
    openRowId: menu?.id ?? null,
    ...virtual,
    ...bulk.table,
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-2 px-4 py-3">
        <FilterBar slug={slug} filters={filters} onChange={setFilters} onClear={clearFilters} />
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          {count && <ListSummary count={count} isFiltered={isFiltered(filters)} />}
          <div className="flex flex-wrap items-baseline gap-x-4 text-sm">
            <ColumnsMenu columns={columns} />
            {canMove && (
              <>
                <Link href={`/desk/jobs/${slug}/bulk`}>Changes to many</Link>
                <a href={`/api/jobs/${slug}/export?${toSearch(filters)}`} download>
                  Download these as CSV
                </a>
              </>
            )}
          </div>
        </div>
      </div>
      {virtual.rows.length > 0 ? (
        <ListTable {...table} rowCount={count?.shown ?? virtual.rows.length} />
      ) : (
        <EmptyList query={query} isFiltered={isFiltered(filters)} onClear={clearFilters} />
      )}
      {query.isFetchNextPageError && (
        <p className="px-4 py-2 text-sm">
          Could not load more. <Button onClick={() => query.fetchNextPage()}>Try again</Button>
        </p>
      )}
      {bulk.bar}
      {rejecting && <RejectFromList row={rejecting} onClose={() => setRejecting(null)} />}
      <LateMoveMenu
        target={menu}
        stages={stages}
        canHire={canHire}
        onMove={move}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { MoveMenu, type MoveTarget } from "@/components/board/move-menu";
import { useMoveApplication } from "@/components/board/use-move-application";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { isFiltered, listParams } from "@/lib/applications/list-params";
import { listQuery } from "@/lib/applications/list-query";
import { ListFilters } from "./list-filters";
import { ListSummary } from "./list-summary";
import { ListTable } from "./list-table";
import { useVirtualRows } from "./use-virtual-rows";

const rowPx = 37;

type ApplicationListProps = {
  slug: string;
  stages: BoardStage[];
  sources: string[];
  canMove: boolean;
  canHire: boolean;
};

/** A job's applications as a table; what it shows stands in the URL. */
export function ApplicationList({ slug, stages, sources, canMove, canHire }: ApplicationListProps) {
  const [filters, setFilters] = useQueryStates(listParams);
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, isError, fetchNextPage, refetch } =
    useInfiniteQuery({ ...listQuery(slug, filters), placeholderData: keepPreviousData });
  const [menu, setMenu] = useState<MoveTarget | null>(null);
  const move = useMoveApplication(slug);
  const items = data?.pages.flatMap((page) => page.rows) ?? [];
  const count = data?.pages[0]?.count;
  const virtual = useVirtualRows({
    name: `${slug} list ${JSON.stringify(filters)}`,
    items,
    sizePx: rowPx,
    onNearEnd: () => hasNextPage && !isFetchingNextPage && !isFetchNextPageError && fetchNextPage(),
  });
  const actions = useMemo(() => ({ canMove, canHire, onOpenMenu: setMenu }), [canMove, canHire]);
  const clear = () =>
    setFilters({ q: null, stage: null, status: null, source: null, appliedFrom: null, appliedTo: null });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-2 px-4 py-3">
        <ListFilters
          filters={filters}
          stages={stages}
          sources={sources}
          onChange={setFilters}
          onClear={clear}
        />
        {count && <ListSummary count={count} isFiltered={isFiltered(filters)} />}
      </div>
      {isError && !data ? (
        <EmptyState
          title="The list could not be loaded."
          action={<Button onClick={() => refetch()}>Try again</Button>}
        />
      ) : items.length === 0 && data ? (
        <NothingFound isFiltered={isFiltered(filters)} onClear={clear} />
      ) : (
        <ListTable
          {...virtual}
          slug={slug}
          filters={filters}
          stages={stages}
          rowCount={count?.shown ?? items.length}
          openRowId={menu?.id ?? null}
          actions={actions}
        />
      )}
      {isFetchNextPageError && (
        <p className="px-4 py-2 text-sm">
          Could not load more.{" "}
          <Button size="small" onClick={() => fetchNextPage()}>
            Try again
          </Button>
        </p>
      )}
      <MoveMenu target={menu} stages={stages} canHire={canHire} onMove={move} onClose={() => setMenu(null)} />
    </div>
  );
}

function NothingFound({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  return (
    <div className="px-4">
      {isFiltered ? (
        <EmptyState
          title="Nobody matches these filters."
          action={<Button onClick={onClear}>Clear filters</Button>}
        >
          Names match by the beginnings of words: “am okon” finds Amara Okonkwo.
        </EmptyState>
      ) : (
        <EmptyState title="Nobody is here yet.">Applications appear here as soon as they arrive.</EmptyState>
      )}
    </div>
  );
}

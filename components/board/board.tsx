"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useRef, useState } from "react";
import { FilterBar } from "@/components/filters/filter-bar";
import { ClosedToMe } from "@/components/ui/closed-to-me";
import { boardQuery } from "@/lib/applications/board-query";
import { boardSearch, listParams, noFilters } from "@/lib/applications/list-params";
import { isClosedToMe } from "@/lib/fetch-json";
import { BoardColumn } from "./board-column";
import { LateMoveMenu } from "./late-move-menu";
import type { MoveTarget } from "./move-menu";
import { useBoardDrop } from "./use-board-drop";
import { useLiveBoard } from "./use-live-board";
import { useMoveApplication } from "./use-move-application";

/** A job's pipeline. Fills the height it is given; only columns and the board itself scroll. */
export function Board({ slug, canHire }: { slug: string; canHire: boolean }) {
  const [filters, setFilters] = useQueryStates(listParams);
  const {
    data: head,
    error,
    isPlaceholderData,
  } = useQuery({
    ...boardQuery(slug, boardSearch(filters)),
    placeholderData: keepPreviousData,
  });
  const move = useMoveApplication(slug);
  const [menu, setMenu] = useState<MoveTarget | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  useBoardDrop(ref, move);
  useLiveBoard(slug);
  if (isClosedToMe(error)) return <ClosedToMe what="This board" />;
  if (!head) return null;
  const { stage } = filters;
  const columns = stage.length > 0 ? head.columns.filter(({ id }) => stage.includes(id)) : head.columns;
  return (
    <>
      <div className="px-4 pt-3">
        <FilterBar
          slug={slug}
          filters={filters}
          onChange={setFilters}
          onClear={() => setFilters(noFilters)}
        />
      </div>
      <div
        ref={ref}
        aria-busy={isPlaceholderData}
        className="flex min-h-0 flex-1 snap-x scroll-px-4 gap-2 overflow-x-auto px-4 py-3"
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            slug={slug}
            search={head.search}
            column={column}
            canHire={canHire}
            openCardId={menu?.from.id === column.id ? menu.id : null}
            onOpenMenu={setMenu}
          />
        ))}
      </div>
      <LateMoveMenu
        target={menu}
        stages={head.columns}
        canHire={canHire}
        onMove={move}
        onClose={() => setMenu(null)}
      />
    </>
  );
}

"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualRows } from "@/components/list/use-virtual-rows";
import { columnQuery } from "@/lib/applications/board-query";
import type { BoardColumnHead } from "@/lib/applications/board-schemas";
import { BoardCard } from "./board-card";
import type { MoveTarget } from "./move-menu";

const cardPx = 82;
/** The line of papers, which not everybody has. */
const papersPx = 18;
const gapPx = 8;

type CardListProps = {
  slug: string;
  /** The filters it is seen through. */
  search: string;
  column: BoardColumnHead;
  nameId: string;
  canMove: boolean;
  /** The card whose menu is open, if it is in this column. */
  openCardId: string | null;
  onOpenMenu: (target: MoveTarget) => void;
};

/** As many cards as fit the window; more are fetched as their place comes near. */
export function CardList({ slug, search, column, nameId, canMove, openCardId, onOpenMenu }: CardListProps) {
  const query = useInfiniteQuery(columnQuery(slug, column.id, search));
  const { hasNextPage, isFetchNextPageError, isFetchingNextPage, fetchNextPage } = query;
  const { scroller, rows, totalPx, measure } = useVirtualRows({
    name: `${slug} ${column.id} ${search}`,
    items: query.data?.pages.flatMap((page) => page.cards) ?? [],
    sizePx: ({ publications }) => cardPx + (publications.count > 0 ? papersPx : 0),
    gapPx,
    onNearEnd: () => hasNextPage && !isFetchingNextPage && !isFetchNextPageError && fetchNextPage(),
  });
  const card = { stage: column, search, canMove, onOpenMenu };
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      {column.count === 0 && (
        <p className="px-1 text-sm text-ink-soft">
          {column.total > 0 ? "Nobody here matches the filters." : "Nobody is in this stage."}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari forgets that it is a list */}
      <ul role="list" aria-labelledby={nameId} className="relative" style={{ height: totalPx }}>
        {rows.map(({ item, index, start }) => (
          <li
            key={item.id}
            ref={measure}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={column.count}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <BoardCard card={item} isMenuOpen={item.id === openCardId} {...card} />
          </li>
        ))}
      </ul>
      {isFetchNextPageError && (
        <button type="button" className="w-full py-2 text-sm underline" onClick={() => fetchNextPage()}>
          Could not load more. Try again
        </button>
      )}
    </div>
  );
}

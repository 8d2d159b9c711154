"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, useId, useRef } from "react";
import { useVirtualRows } from "@/components/list/use-virtual-rows";
import { classNames } from "@/components/ui/class-names";
import { columnQuery } from "@/lib/applications/board-query";
import type { BoardColumnHead } from "@/lib/applications/board-schemas";
import { BoardCard } from "./board-card";
import { ColumnHeader } from "./column-header";
import type { MoveTarget } from "./move-menu";
import { useColumnDrop } from "./use-column-drop";

type BoardColumnProps = {
  slug: string;
  column: BoardColumnHead;
  canHire: boolean;
  /** The card whose menu is open, if it is in this column. */
  openCardId: string | null;
  onOpenMenu: (target: MoveTarget) => void;
};

const cardPx = 82;
const gapPx = 8;

/** A stage: its numbers, and as many cards as fit the window, however many there are. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { slug, column, canHire, openCardId, onOpenMenu } = props;
  const nameId = useId();
  const ref = useRef<HTMLElement>(null);
  const isOver = useColumnDrop(ref, column, canHire);
  const { data, hasNextPage, isFetchNextPageError, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    columnQuery(slug, column.id),
  );
  const cards = data?.pages.flatMap((page) => page.cards) ?? [];
  const loadMore = () => hasNextPage && !isFetchingNextPage && !isFetchNextPageError && fetchNextPage();
  const { scroller, rows, totalPx, measure } = useVirtualRows({
    name: `${slug} ${column.id}`,
    items: cards,
    sizePx: cardPx,
    gapPx,
    onNearEnd: loadMore,
  });
  const canMove = canHire || column.kind !== "hired";
  return (
    <section
      ref={ref}
      aria-labelledby={nameId}
      className={classNames(
        "flex w-68 shrink-0 snap-start flex-col rounded-md",
        isOver ? "bg-hover outline-2 -outline-offset-2 outline-accent" : "bg-sunken",
      )}
    >
      <ColumnHeader nameId={nameId} column={column} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {column.count === 0 && <p className="px-1 text-sm text-ink-soft">Nobody is in this stage.</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: without bullets, Safari forgets that it is a list */}
        <ul role="list" aria-labelledby={nameId} className="relative" style={{ height: totalPx }}>
          {rows.map(({ item: card, index, start }) => (
            <li
              key={card.id}
              ref={measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={column.count}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <BoardCard
                card={card}
                stage={column}
                canMove={canMove}
                isMenuOpen={card.id === openCardId}
                onOpenMenu={onOpenMenu}
              />
            </li>
          ))}
        </ul>
        {isFetchNextPageError && (
          <button type="button" className="w-full py-2 text-sm underline" onClick={() => fetchNextPage()}>
            Could not load more. Try again
          </button>
        )}
      </div>
    </section>
  );
});

"use client";

import { memo, useId, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import type { BoardColumnHead } from "@/lib/applications/board-schemas";
import { CardList } from "./card-list";
import { ColumnHeader } from "./column-header";
import type { MoveTarget } from "./move-menu";
import { useColumnDrop } from "./use-column-drop";

type BoardColumnProps = {
  slug: string;
  /** The filters it is seen through. */
  search: string;
  column: BoardColumnHead;
  canHire: boolean;
  openCardId: string | null;
  onOpenMenu: (target: MoveTarget) => void;
};

/** A stage: its numbers, its cards, and a place to drop one. */
export const BoardColumn = memo(function BoardColumn({ column, canHire, ...list }: BoardColumnProps) {
  const nameId = useId();
  const ref = useRef<HTMLElement>(null);
  const isOver = useColumnDrop(ref, column, canHire);
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
      <ColumnHeader slug={list.slug} search={list.search} nameId={nameId} column={column} />
      <CardList nameId={nameId} column={column} canMove={canMove} {...list} />
    </section>
  );
});

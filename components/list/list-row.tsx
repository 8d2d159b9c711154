"use client";

import Link from "next/link";
import { memo, useId } from "react";
import { OwesAnswer } from "@/components/board/owes-answer";
import { SnoozedMark } from "@/components/board/snoozed-mark";
import { SelectBox } from "@/components/bulk/select-box";
import type { SelectionActions } from "@/components/bulk/use-selection";
import { Td } from "@/components/ui/table";
import type { BoardStage } from "@/lib/applications/board-schemas";
import type { ListRow as Row } from "@/lib/applications/list-schemas";
import type { ListColumn } from "@/lib/list-columns/list-columns";
import { ListCell } from "./list-cell";
import { type ListActions, RowActions } from "./row-actions";

type ListRowProps = {
  row: Row;
  index: number;
  stage: BoardStage | undefined;
  columns: ListColumn[];
  href: string;
  isMenuOpen: boolean;
  isSelected: boolean;
  /** Null for whoever does nothing to many. */
  selecting: SelectionActions | null;
  actions: ListActions;
};

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, index, stage, columns, href, isMenuOpen, isSelected, selecting, actions } = props;
  const nameId = useId();
  return (
    <tr aria-rowindex={index + 2} className={isSelected ? "bg-hover" : "hover:bg-hover"}>
      {selecting && (
        <Td className="pl-4!">
          <SelectBox index={index} checked={isSelected} labelledBy={nameId} actions={selecting} />
        </Td>
      )}
      <Td className={selecting ? undefined : "pl-4!"}>
        <div className="flex items-baseline gap-2">
          <Link
            id={nameId}
            href={href}
            prefetch={false}
            title={row.name}
            dir="auto"
            className="max-w-full shrink-0 truncate text-base font-semibold no-underline hover:underline"
          >
            {row.name}
          </Link>
          {row.owesAnswer && <OwesAnswer />}
          {row.snoozedUntil && <SnoozedMark until={row.snoozedUntil} />}
          {row.fact && <span className="truncate text-ink-soft">{row.fact}</span>}
        </div>
      </Td>
      {columns.map((column) => (
        <ListCell key={column} column={column} row={row} stage={stage} />
      ))}
      <Td className="text-right">
        {stage && (
          <RowActions row={row} stage={stage} describedBy={nameId} isMenuOpen={isMenuOpen} {...actions} />
        )}
      </Td>
    </tr>
  );
});

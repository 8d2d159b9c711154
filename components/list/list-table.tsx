"use client";

import type { ReactNode, RefObject } from "react";
import type { SelectionActions } from "@/components/bulk/use-selection";
import { Th } from "@/components/ui/table";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters, ListSort, ListRow as Row } from "@/lib/applications/list-schemas";
import { type ListColumn, listColumnTitles } from "@/lib/list-columns/list-columns";
import { columnPx, tablePx } from "./column-widths";
import { ListRow } from "./list-row";
import type { ListActions } from "./row-actions";

type ListTableProps = {
  slug: string;
  hidesNames: boolean;
  filters: ListFilters;
  stages: BoardStage[];
  columns: ListColumn[];
  rows: { item: Row; index: number; start: number; end: number }[];
  totalPx: number;
  rowCount: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** The row whose menu is open. */
  openRowId: string | null;
  selecting: SelectionActions | null;
  isSelected: (id: string) => boolean;
  /** The box above all others. */
  selectLoaded: ReactNode;
  actions: ListActions;
};

/** Only the rows in sight are there; empty rows above and below hold the others' place. */
export function ListTable(props: ListTableProps) {
  const {
    slug,
    hidesNames,
    filters,
    stages,
    columns,
    rows,
    totalPx,
    rowCount,
    scroller,
    openRowId,
    actions,
  } = props;
  const { selecting, isSelected, selectLoaded } = props;
  const search = toSearch(filters);
  const from = search ? `?from=list&${search}` : "?from=list";
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-auto border-t border-line">
      <table
        aria-rowcount={rowCount + 1}
        style={{ minWidth: tablePx(columns) }}
        className="w-full table-fixed border-collapse text-left text-sm"
      >
        <caption className="sr-only">Applications</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr aria-rowindex={1}>
            {selecting && <Th className="w-10 pl-4!">{selectLoaded}</Th>}
            <Th
              className={selecting ? undefined : "pl-4!"}
              sort={hidesNames ? undefined : sortOf(slug, filters, "name")}
            >
              Name
            </Th>
            {columns.map((column) => (
              <Th
                key={column}
                style={{ width: columnPx[column] }}
                sort={isSorting(column) ? sortOf(slug, filters, column) : undefined}
              >
                {listColumnTitles[column]}
              </Th>
            ))}
            <Th className="w-40">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          <Gap span={columns.length + 3} heightPx={rows[0]?.start ?? 0} />
          {rows.map(({ item, index }) => (
            <ListRow
              key={item.id}
              row={item}
              index={index}
              stage={stages.find(({ id }) => id === item.stageId)}
              columns={columns}
              href={`/desk/applications/${item.id}${from}`}
              isMenuOpen={item.id === openRowId}
              isSelected={isSelected(item.id)}
              selecting={selecting}
              actions={actions}
            />
          ))}
          <Gap span={columns.length + 3} heightPx={totalPx - (rows.at(-1)?.end ?? totalPx)} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ heightPx, span }: { heightPx: number; span: number }) {
  if (heightPx <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height: heightPx }} />
    </tr>
  );
}

function isSorting(column: ListColumn): column is "applied" | "entered" {
  return column === "applied" || column === "entered";
}

/** First the order one most often wants (newest, A to Z), then the other way round. */
function sortOf(slug: string, filters: ListFilters, by: "name" | "applied" | "entered") {
  const usual = by === "name" ? ("asc" as const) : ("desc" as const);
  const other = usual === "asc" ? ("desc" as const) : ("asc" as const);
  const isUsual = filters.sort === `${by}_${usual}`;
  const sort: ListSort = `${by}_${isUsual ? other : usual}`;
  const search = new URLSearchParams(toSearch({ ...filters, sort }));
  search.set("view", "list");
  return { href: `/desk/jobs/${slug}?${search}`, direction: directionOf(filters.sort, by) };
}

function directionOf(sort: ListSort, by: string) {
  if (!sort.startsWith(by)) return null;
  return sort.endsWith("asc") ? ("ascending" as const) : ("descending" as const);
}

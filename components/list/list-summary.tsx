import type { ListCount } from "@/lib/applications/list-schemas";

/** How many there are, and how many the filters hide. */
export function ListSummary({ count, isFiltered }: { count: ListCount; isFiltered: boolean }) {
  const { shown, isOver, total } = count;
  const words = `${isOver ? "Over " : ""}${shown.toLocaleString("en")} ${shown === 1 ? "application" : "applications"}`;
  const hidden = total - shown;
  return (
    <p role="status" className="text-sm tabular-nums">
      {words}
      {hidden > 0 && !isOver && (
        <span className="text-ink-soft">
          {" "}
          · {hidden.toLocaleString("en")} more hidden by {isFiltered ? "the filters" : "the status filter"}
        </span>
      )}
      {isOver && <span className="text-ink-soft"> · {total.toLocaleString("en")} without filters</span>}
    </p>
  );
}

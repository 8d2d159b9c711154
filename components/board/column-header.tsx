import Link from "next/link";
import { lateListHref } from "@/components/waiting/waiting-href";
import type { BoardColumnHead } from "@/lib/applications/board-schemas";

type ColumnHeaderProps = { slug: string; search: string; nameId: string; column: BoardColumnHead };

export function ColumnHeader({ slug, search, nameId, column }: ColumnHeaderProps) {
  const { id, name, count, isOver, total, late, promisedDays } = column;
  return (
    <header className="flex items-baseline gap-2 px-3 py-2 text-sm">
      <h2 id={nameId} className="min-w-0 truncate font-semibold" title={name}>
        {name}
      </h2>
      <p className="shrink-0 text-ink-soft tabular-nums">
        {isOver && "over "}
        {count.toLocaleString("en")}
        {search && ` of ${total.toLocaleString("en")}`}
        {late > 0 && (
          <>
            {" · "}
            <Link
              href={lateListHref(slug, id)}
              prefetch={false}
              className="font-medium text-accent-ink"
              title={`Longer than ${promisedDays} days`}
            >
              {late.toLocaleString("en")} late
            </Link>
          </>
        )}
      </p>
    </header>
  );
}

import Link from "next/link";
import { classNames } from "./class-names";

type View = { href: string; label: string; current: boolean; count?: number };

/** The views of one thing, as links: the choice lives in the URL. */
export function ViewSwitch({ label, views }: { label: string; views: View[] }) {
  return (
    <nav aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line">
      {views.map((view) => (
        <Link
          key={view.label}
          href={view.href}
          aria-current={view.current ? "page" : undefined}
          className={classNames(
            "-mb-px inline-flex min-h-8 shrink-0 items-center gap-1.5 border-b-2 text-sm font-medium no-underline",
            "focus-visible:-outline-offset-2",
            view.current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {view.label}
          {view.count !== undefined && (
            <span className="text-ink-soft tabular-nums">{view.count.toLocaleString("en")}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

import { type ReactNode, useId } from "react";

type HomeSectionProps = { title: string; count?: string; note?: ReactNode; children: ReactNode };

export function HomeSection({ title, count, note, children }: HomeSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id={titleId} className="text-lg font-semibold">
          {title}
        </h2>
        {count && <p className="text-sm text-ink-soft tabular-nums">{count}</p>}
        {note && <p className="text-sm text-ink-soft sm:ml-auto">{note}</p>}
      </div>
      {children}
    </section>
  );
}

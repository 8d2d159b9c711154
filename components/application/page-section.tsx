import type { ReactNode } from "react";

type PageSectionProps = { id: string; title: string; aside?: ReactNode; children: ReactNode };

/** A part of the page that its index links to; it stops below the header when one jumps there. */
export function PageSection({ id, title, aside, children }: PageSectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="flex scroll-mt-20 flex-col gap-2.5 border-b border-line px-4 py-4 last:border-b-0 lg:scroll-mt-9"
    >
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

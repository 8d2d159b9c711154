import type { ReactNode } from "react";

/**
 * A part of the form, its number and name in the margin where there is one. Not a region of its own name: that
 * would be the name of a field, too.
 */
export function FormSection({
  number,
  title,
  children,
}: {
  number: number;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-x-10 gap-y-5 border-t border-line py-8 lg:grid-cols-[10rem_minmax(0,1fr)]">
      <h2 className="flex gap-3 font-serif text-display-sm font-semibold lg:self-start">
        <span aria-hidden className="font-normal text-ink-soft tabular-nums">
          {number}
        </span>
        {title}
      </h2>
      <div className="flex min-w-0 max-w-[36rem] flex-col gap-6">{children}</div>
    </div>
  );
}

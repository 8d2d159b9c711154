import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** Scrolls sideways in itself, never the page. `caption` names it for everyone who cannot see it. */
export function Table({
  caption,
  className,
  children,
}: {
  caption: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames("relative overflow-x-auto", className)}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type ThProps = ComponentProps<"th"> & {
  numeric?: boolean;
  /** Sortable: where the link goes, and how it is sorted now. */
  sort?: { href: string; direction: "ascending" | "descending" | null };
};

export function Th({ numeric, sort, className, children, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={classNames(
        "border-b border-line px-2 py-1.5 text-xs font-medium whitespace-nowrap text-ink-soft",
        numeric && "text-right",
        className,
      )}
    >
      {sort ? <SortLink {...sort}>{children}</SortLink> : children}
    </th>
  );
}

function SortLink({ href, direction, children }: NonNullable<ThProps["sort"]> & { children: ReactNode }) {
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Link
      href={href}
      scroll={false}
      className="group inline-flex min-h-6 items-center gap-1 text-inherit hover:text-ink"
    >
      {children}
      <Arrow aria-hidden className={classNames("size-3", !direction && "opacity-0 group-hover:opacity-60")} />
    </Link>
  );
}

/** The row's own link stands in its first cell; the row itself is not a button. */
export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={classNames("hover:bg-hover", className)} />;
}

export function Td({ numeric, className, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames(
        "border-b border-line px-2 py-1.5 align-top",
        numeric && "text-right tabular-nums",
        className,
      )}
    />
  );
}

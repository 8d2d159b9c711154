"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import type { DeskLink } from "./top-bar";

export function DeskNav({ links }: { links: DeskLink[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk" className="flex h-full min-w-0 gap-3 overflow-x-auto sm:gap-4">
      {links.map(({ href, label, section }) => {
        const isCurrent = path === section || (section !== "/desk" && path.startsWith(`${section}/`));
        return (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent ? "page" : undefined}
            className={classNames(
              "flex h-full items-center border-b-2 px-0.5 text-sm font-medium no-underline focus-visible:-outline-offset-2",
              isCurrent ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}

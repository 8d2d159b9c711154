"use client";

import { useEffect, useState } from "react";
import { classNames } from "@/components/ui/class-names";

export type IndexedSection = { id: string; title: string };

type SectionIndexProps = { label: string; sections: IndexedSection[]; className?: string };

/** Links to the sections of a scrolling column; says which one is in sight. */
export function SectionIndex({ label, sections, className }: SectionIndexProps) {
  const current = useSectionInSight(sections.map(({ id }) => id).join(" "));
  return (
    <nav
      aria-label={label}
      className={classNames("sticky z-10 border-b border-line bg-paper px-4 lg:top-0", className)}
    >
      <ul className="flex gap-x-4 overflow-x-auto text-sm">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? "location" : undefined}
              className={classNames(
                "block border-b-2 py-1.5 whitespace-nowrap no-underline",
                id === current ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
              )}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useSectionInSight(ids: string): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const inSight = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target.id);
          else inSight.delete(target.id);
        }
        setCurrent(ids.split(" ").find((id) => inSight.has(id)) ?? null);
      },
      // The upper third below the header is where one reads.
      { rootMargin: "-160px 0px -55% 0px" },
    );
    for (const id of ids.split(" ")) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return current;
}

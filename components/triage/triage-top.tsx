"use client";

import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterBar } from "@/components/filters/filter-bar";
import { listParams, noFilters } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";

type TriageTopProps = {
  slug: string;
  filters: ListFilters;
  left: number;
  isOver: boolean;
  /** Whose application is shown, for those who hear it. */
  name: string | null;
};

/** What is in the queue, and how much of it is left. */
export function TriageTop({ slug, filters, left, isOver, name }: TriageTopProps) {
  const [isPending, startTransition] = useTransition();
  const [, setFilters] = useQueryStates(listParams, { shallow: false, startTransition, history: "push" });
  const change = (next: Parameters<typeof setFilters>[0]) => void setFilters(next);
  const words = `${isOver ? "Over " : ""}${left.toLocaleString("en")} left`;
  return (
    <div data-triage-top aria-busy={isPending} className="border-b border-line px-4 py-2">
      <FilterBar slug={slug} filters={filters} onChange={change} onClear={() => change(noFilters)}>
        <p role="status" className="ml-auto self-center text-sm tabular-nums">
          <span className="sr-only">{name ? `${name}. ` : ""}</span>
          <span>{words}</span>
        </p>
      </FilterBar>
    </div>
  );
}

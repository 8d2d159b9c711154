"use client";

import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterChips } from "@/components/list/filter-chips";
import { ListFilters } from "@/components/list/list-filters";
import { SearchField } from "@/components/list/search-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { listParams, maxSearchLength, noFilters } from "@/lib/applications/list-params";
import type { ListFilters as Filters } from "@/lib/applications/list-schemas";

import type { TagView } from "@/lib/tags/schemas";

export type TriageTopProps = {
  filters: Filters;
  stages: { id: string; name: string }[];
  sources: string[];
  tags: TagView[];
  left: number;
  isOver: boolean;
  /** Whose application is shown, for those who hear it. */
  name: string | null;
};

/** What is in the queue, and how much of it is left. */
export function TriageTop({ filters, stages, sources, tags, left, isOver, name }: TriageTopProps) {
  const [isPending, startTransition] = useTransition();
  const [, setFilters] = useQueryStates(listParams, { shallow: false, startTransition, history: "push" });
  const change = (next: Parameters<typeof setFilters>[0]) => void setFilters(next);
  const shown = { filters, stages, sources, tags };
  const words = `${isOver ? "Over " : ""}${left.toLocaleString("en")} left`;
  return (
    <div
      data-triage-top
      aria-busy={isPending}
      className="flex flex-wrap items-end gap-x-3 gap-y-1.5 border-b border-line px-4 py-2"
    >
      <div className="min-w-64 max-sm:hidden">
        <SearchField value={filters.q} maxLength={maxSearchLength} onChange={(q) => change({ q })} />
      </div>
      <Dialog title="Filters" size="large" trigger={<Button>Filters…</Button>}>
        <ListFilters {...shown} onChange={change} onClear={() => change(noFilters)} />
      </Dialog>
      <FilterChips {...shown} onChange={change} />
      <p role="status" className="ml-auto self-center text-sm tabular-nums">
        <span className="sr-only">{name ? `${name}. ` : ""}</span>
        <span>{words}</span>
      </p>
    </div>
  );
}

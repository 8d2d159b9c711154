"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { listStatusWords } from "@/lib/applications/status-words";
import { waitingNames } from "@/lib/waiting/waiting-kinds";

type FilterChipsProps = {
  filters: ListFilters;
  stages: { id: string; name: string }[];
  tags?: { id: string; name: string }[];
  onChange: (change: Partial<ListFilters>) => void;
};

/** Each filter that hides somebody, and how to do without it. */
export function FilterChips({ filters, stages, tags = [], onChange }: FilterChipsProps) {
  const { stage, status, waiting, source, tag, appliedFrom, appliedTo } = filters;
  const chips: { what: string; without: Partial<ListFilters> }[] = [];
  const add = (what: string, without: Partial<ListFilters>) => chips.push({ what, without });
  if (stage) add(stages.find(({ id }) => id === stage)?.name ?? "A stage that is gone", { stage: null });
  if (status !== "current") add(listStatusWords[status], { status: "current" });
  if (waiting) add(waitingNames[waiting], { waiting: null });
  if (source) add(sourceWords(source), { source: null });
  if (tag) add(`Tag: ${tags.find(({ id }) => id === tag)?.name ?? "one that is gone"}`, { tag: null });
  if (appliedFrom) add(`Applied from ${appliedFrom}`, { appliedFrom: null });
  if (appliedTo) add(`Applied until ${appliedTo}`, { appliedTo: null });
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ what, without }) => (
        <li key={what}>
          <Button size="small" onClick={() => onChange(without)}>
            {what}
            <X aria-hidden />
            <span className="sr-only">: remove this filter</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

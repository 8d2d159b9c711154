"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { listOptionsQuery } from "@/lib/applications/list-options-query";
import { isFiltered, maxSearchLength } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { chipsOf } from "./chips-of";
import { FilterChips } from "./filter-chips";
import { LateFilterDialog } from "./late-filter-dialog";
import { SearchField } from "./search-field";

type FilterBarProps = {
  slug: string;
  filters: ListFilters;
  onChange: (change: Partial<ListFilters>) => void;
  onClear: () => void;
  /** How many there are, or are left. */
  children?: ReactNode;
};

/** The same on board, list and triage: a search, all filters in a dialog, and those in use as chips. */
export function FilterBar({ slug, filters, onChange, onClear, children }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const isInUse = isFiltered(filters);
  const { data: options } = useQuery({ ...listOptionsQuery(slug), enabled: isOpen || isInUse });
  const chips = isInUse && options ? chipsOf(filters, options) : [];
  return (
    <search aria-label="Filters" className="flex flex-wrap items-end gap-x-3 gap-y-1.5">
      <SearchField value={filters.q} maxLength={maxSearchLength} onChange={(q) => onChange({ q })} />
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Filters…
      </Button>
      {chips.length > 0 && <FilterChips chips={chips} onChange={onChange} />}
      {isInUse && (
        <Button variant="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
      {children}
      {chips.some(({ isGone }) => isGone) && (
        <p role="note" className="basis-full text-sm text-warn">
          A filter names something that is gone. Nobody matches it: remove it to see the others.
        </p>
      )}
      <LateFilterDialog
        open={isOpen}
        onOpenChange={setOpen}
        filters={filters}
        options={options ?? null}
        onApply={(next) => {
          setOpen(false);
          onChange(next);
        }}
      />
    </search>
  );
}

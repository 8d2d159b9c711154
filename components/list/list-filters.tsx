"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { inputStyles } from "@/components/ui/input-styles";
import { isFiltered, maxSearchLength } from "@/lib/applications/list-params";
import type { ListFilters as Filters } from "@/lib/applications/list-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { FilterSelect } from "./filter-select";
import { SearchField } from "./search-field";

type ListFiltersProps = {
  filters: Filters;
  stages: { id: string; name: string }[];
  sources: string[];
  onChange: (change: Partial<Filters>) => void;
  onClear: () => void;
};

const statusOptions = [
  { value: "current", label: "Active and hired" },
  { value: "active", label: "Active" },
  { value: "hired", label: "Hired" },
  { value: "rejected", label: "Rejected" },
  { value: "withdrawn", label: "Withdrawn" },
  { value: "all", label: "Any status" },
] as const;

export function ListFilters({ filters, stages, sources, onChange, onClear }: ListFiltersProps) {
  const { q, stage, status, source, appliedFrom, appliedTo } = filters;
  return (
    <search className="grid grid-cols-2 items-end gap-2 sm:flex sm:flex-wrap">
      <SearchField value={q} maxLength={maxSearchLength} onChange={(text) => onChange({ q: text })} />
      <FilterSelect
        label="Stage"
        value={stage ?? ""}
        options={[
          { value: "", label: "Any stage" },
          ...stages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => onChange({ stage: value || null })}
      />
      <FilterSelect
        label="Status"
        value={status}
        options={statusOptions}
        onChange={(value) => onChange({ status: value })}
      />
      <FilterSelect
        label="Source"
        value={source ?? ""}
        options={[
          { value: "", label: "Any source" },
          ...withCurrent(sources, source).map((value) => ({ value, label: sourceWords(value) })),
        ]}
        onChange={(value) => onChange({ source: value || null })}
      />
      <DayField
        label="Applied from"
        value={appliedFrom}
        onChange={(value) => onChange({ appliedFrom: value })}
      />
      <DayField label="Applied to" value={appliedTo} onChange={(value) => onChange({ appliedTo: value })} />
      {isFiltered(filters) && (
        <Button variant="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </search>
  );
}

type DayFieldProps = { label: string; value: string | null; onChange: (value: string | null) => void };

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs font-medium text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="date"
        title="Days in universal time (UTC)"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        className={`${inputStyles} sm:w-36`}
      />
    </div>
  );
}

function withCurrent(sources: string[], current: string | null): string[] {
  return current === null || sources.includes(current) ? sources : [...sources, current];
}

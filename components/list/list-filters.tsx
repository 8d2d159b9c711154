"use client";

import { Button } from "@/components/ui/button";
import { isFiltered, maxSearchLength } from "@/lib/applications/list-params";
import { type ListFilters as Filters, listStatusNames } from "@/lib/applications/list-schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { listStatusWords } from "@/lib/applications/status-words";
import type { TagView } from "@/lib/tags/schemas";
import { waitingKinds, waitingNames } from "@/lib/waiting/waiting-kinds";
import { DayFilters } from "./day-filters";
import { FilterSelect } from "./filter-select";
import { SearchField } from "./search-field";

type ListFiltersProps = {
  filters: Filters;
  stages: { id: string; name: string }[];
  sources: string[];
  tags: TagView[];
  onChange: (change: Partial<Filters>) => void;
  onClear: () => void;
};

const statusOptions = listStatusNames.map((value) => ({ value, label: listStatusWords[value] }));

const waitingOptions = [
  { value: "", label: "Anybody" },
  ...waitingKinds.map((value) => ({ value, label: waitingNames[value] })),
] as const;

export function ListFilters({ filters, stages, sources, tags, onChange, onClear }: ListFiltersProps) {
  const { q, stage, status, waiting, source, tag } = filters;
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
        label="Waiting"
        value={waiting ?? ""}
        options={waitingOptions}
        onChange={(value) => onChange({ waiting: value || null })}
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
      {tags.length > 0 && (
        <FilterSelect
          label="Tag"
          value={tag ?? ""}
          options={[
            { value: "", label: "Any tag" },
            ...tags.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => onChange({ tag: value || null })}
        />
      )}
      <DayFilters filters={filters} onChange={onChange} />
      {isFiltered(filters) && (
        <Button variant="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
    </search>
  );
}

function withCurrent(sources: string[], current: string | null): string[] {
  return current === null || sources.includes(current) ? sources : [...sources, current];
}

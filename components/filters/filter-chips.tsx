"use client";

import { TriangleAlert, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ListFilters } from "@/lib/applications/list-schemas";
import type { Chip } from "./chips-of";

type FilterChipsProps = { chips: Chip[]; onChange: (change: Partial<ListFilters>) => void };

/** Each filter that hides somebody, and how to do without it. */
export function FilterChips({ chips, onChange }: FilterChipsProps) {
  return (
    <ul aria-label="Filters in use" className="flex min-w-0 flex-wrap items-center gap-1.5">
      {chips.map(({ what, without, isGone }) => (
        <li key={what} className="max-w-full">
          <Button
            size="small"
            className="max-w-full"
            aria-label={`${what}: remove this filter`}
            onClick={() => onChange(without)}
          >
            {isGone && <TriangleAlert aria-hidden className="text-warn" />}
            <span className="min-w-0 truncate" dir="auto" title={what}>
              {what}
            </span>
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

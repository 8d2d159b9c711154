"use client";

import { useSyncExternalStore } from "react";
import { TextField } from "@/components/ui/text-field";
import type { ListFilters } from "@/lib/applications/list-schemas";
import type { DraftProps } from "./filter-dialog";

const days = [
  ["appliedFrom", "Applied from"],
  ["appliedTo", "Applied to"],
  ["movedFrom", "In stage since, from"],
  ["movedTo", "In stage since, to"],
] as const;

/** From which day to which; days are the reader's own, and whose they are is said beside them and in the URL. */
export function DayFields({ draft, onChange }: DraftProps) {
  const own = useSyncExternalStore(neverChanges, ownZone, () => null);
  const isSet = hasDay(draft);
  const zone = isSet ? (draft.zone ?? "UTC") : own;
  const change = (day: Partial<ListFilters>) =>
    onChange({ ...day, zone: hasDay({ ...draft, ...day }) ? ownZone() : null });
  return (
    <div className="flex flex-col gap-4">
      {days.map(([name, label]) => (
        <TextField
          key={name}
          type="date"
          name={name}
          label={label}
          value={draft[name] ?? ""}
          onChange={(event) => change({ [name]: event.currentTarget.value || null })}
        />
      ))}
      <p className="text-xs text-ink-soft">{zone && `Days in ${zone.replaceAll("_", " ")}`}</p>
    </div>
  );
}

function hasDay(draft: ListFilters): boolean {
  return days.some(([name]) => draft[name] !== null);
}

const neverChanges = () => () => undefined;

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

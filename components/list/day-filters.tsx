"use client";

import { useId, useSyncExternalStore } from "react";
import { inputStyles } from "@/components/ui/input-styles";
import type { ListFilters } from "@/lib/applications/list-schemas";

type Change = (change: Partial<ListFilters>) => void;

/** From which day to which; days are the reader's own, and whose they are stands beside them and in the URL. */
export function DayFilters({ filters, onChange }: { filters: ListFilters; onChange: Change }) {
  const { appliedFrom, appliedTo } = filters;
  const own = useSyncExternalStore(neverChanges, ownZone, () => null);
  const isSet = appliedFrom !== null || appliedTo !== null;
  const zone = isSet ? (filters.zone ?? "UTC") : own;
  const zoneId = useId();
  const change = (days: Pick<ListFilters, "appliedFrom" | "appliedTo">) => {
    const hasDay = days.appliedFrom !== null || days.appliedTo !== null;
    onChange({ ...days, zone: hasDay ? ownZone() : null });
  };
  return (
    <>
      <DayField
        label="Applied from"
        describedBy={zoneId}
        value={appliedFrom}
        onChange={(value) => change({ appliedFrom: value, appliedTo })}
      />
      <DayField
        label="Applied to"
        describedBy={zoneId}
        value={appliedTo}
        onChange={(value) => change({ appliedFrom, appliedTo: value })}
      />
      <p id={zoneId} className="col-span-2 min-h-4 text-xs text-ink-soft sm:pb-2">
        {zone && `Days in ${zone.replaceAll("_", " ")}`}
      </p>
    </>
  );
}

type DayFieldProps = {
  label: string;
  describedBy: string;
  value: string | null;
  onChange: (value: string | null) => void;
};

function DayField({ label, describedBy, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs font-medium text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="date"
        aria-describedby={describedBy}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
        className={`${inputStyles} sm:w-36`}
      />
    </div>
  );
}

const neverChanges = () => () => undefined;

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

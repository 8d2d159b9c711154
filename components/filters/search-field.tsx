"use client";

import { useEffect, useEffectEvent, useId, useState } from "react";
import { inputStyles } from "@/components/ui/input-styles";

const pauseMs = 200;

type SearchFieldProps = { value: string; maxLength: number; onChange: (text: string) => void };

/** Searches when one pauses typing; what is typed is never overwritten by what comes back. */
export function SearchField({ value, maxLength, onChange }: SearchFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useEffectEvent(onChange);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => search(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <div className="col-span-2 flex min-w-48 flex-1 flex-col gap-0.5 sm:max-w-72">
      <label htmlFor={id} className="text-xs font-medium text-ink-soft">
        Search
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={inputStyles}
      />
    </div>
  );
}

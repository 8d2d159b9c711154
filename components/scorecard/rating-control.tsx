"use client";

import { classNames } from "@/components/ui/class-names";
import { type Rating, ratingNames } from "@/lib/scorecards/schemas";
import { ratingsByDigit } from "./scorecard-keys";

type RatingControlProps = {
  name: string;
  labelledBy: string;
  describedBy?: string;
  value: Rating | null;
  onChange: (rating: Rating | null) => void;
};

/** How well a requirement is met, in four steps; not assessed unless someone says otherwise. */
export function RatingControl({ name, labelledBy, describedBy, value, onChange }: RatingControlProps) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="grid grid-cols-5 rounded-sm border border-line-strong bg-surface"
    >
      {ratingsByDigit.map((option, digit) => (
        <label
          key={option ?? "not_assessed"}
          className={classNames(
            "relative flex min-h-6 thumb:min-h-11 items-center justify-center px-0.5 py-0.5 text-center text-xs leading-tight",
            "not-first:border-l not-first:border-line first:rounded-l-sm last:rounded-r-sm hover:bg-hover",
            "has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-accent",
            option === value ? "bg-sunken font-semibold text-ink" : "text-ink-soft",
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option === value}
            aria-keyshortcuts={String(digit)}
            onChange={() => onChange(option)}
            className="absolute inset-0 cursor-pointer appearance-none opacity-0"
          />
          {option ? ratingNames[option] : "Not assessed"}
        </label>
      ))}
    </div>
  );
}

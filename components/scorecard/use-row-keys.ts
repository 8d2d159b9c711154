"use client";

import type { KeyboardEvent } from "react";
import { isTyping } from "@/components/ui/use-keys";
import type { Rating } from "@/lib/scorecards/schemas";
import { focusRating } from "./focus-rating";
import { ratingsByDigit } from "./scorecard-keys";

type RowActions = { onRate: (rating: Rating | null) => void; onFind: () => void };

/** The keys of a requirement, for whoever has the focus in its row and types nowhere. */
export function useRowKeys({ onRate, onFind }: RowActions) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event.nativeEvent)) return;
    const row = event.currentTarget;
    const digit = /^[0-4]$/.test(event.key) ? Number(event.key) : null;
    if (digit !== null) {
      onRate(ratingsByDigit[digit] ?? null);
      focusRating(row);
    } else if (event.key.toLowerCase() === "e") onFind();
    else if (isStep(event)) focusRating(beside(row, event.key === "ArrowUp" ? -1 : 1));
    else return;
    event.preventDefault();
  };
}

/** Up and down go through the rows, as left and right through the four steps; at either end nothing is rated. */
function isStep({ key, target }: KeyboardEvent): boolean {
  return (key === "ArrowUp" || key === "ArrowDown") && target instanceof HTMLInputElement;
}

function beside(row: HTMLElement, by: number): Element | undefined {
  // Those in a closed fold come last, and take no focus.
  const rows = [...(row.closest("form")?.querySelectorAll("li[data-scorecard-part]") ?? [])];
  return rows[rows.indexOf(row) + by];
}

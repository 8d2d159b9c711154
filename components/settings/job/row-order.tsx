"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type RowOrderProps = {
  /** What moves: "stage 2". */
  what: string;
  index: number;
  first: number;
  last: number;
  onMove: (from: number, to: number) => void;
};

/** Up and down, for one line of a list; the ends stay where they are. */
export function RowOrder({ what, index, first, last, onMove }: RowOrderProps) {
  return (
    <div className="flex shrink-0">
      <IconButton
        size="small"
        label={`Move ${what} up`}
        icon={<ArrowUp aria-hidden />}
        disabled={index <= first || index > last}
        onClick={() => onMove(index, index - 1)}
      />
      <IconButton
        size="small"
        label={`Move ${what} down`}
        icon={<ArrowDown aria-hidden />}
        disabled={index < first || index >= last}
        onClick={() => onMove(index, index + 1)}
      />
    </div>
  );
}

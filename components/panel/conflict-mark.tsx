import { TriangleAlert } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";
import type { PanelConflict } from "@/lib/scorecards/panel-of";

type ConflictMarkProps = {
  conflict: PanelConflict;
  /** The sign alone, where there is no room for its words. */
  isShort?: boolean;
};

/** Says that what stands here comes from somebody with a conflict of interest. */
export function ConflictMark({ conflict, isShort = false }: ConflictMarkProps) {
  if (conflict === null) return null;
  const words =
    conflict === "open" ? "Open conflict of interest" : "Excused since, for a conflict of interest";
  if (!isShort) {
    return (
      <StateWord tone="warn" icon={TriangleAlert}>
        {words}
      </StateWord>
    );
  }
  return (
    <span title={words} className="mr-1 text-warn">
      <TriangleAlert aria-hidden className="inline h-[1em] w-[1em] align-[-0.125em]" />
      <span className="sr-only">{words}: </span>
    </span>
  );
}

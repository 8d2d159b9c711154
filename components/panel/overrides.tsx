import { Eye } from "lucide-react";
import { Day } from "@/components/ui/day";
import { RelativeTime } from "@/components/ui/relative-time";
import type { OverrideView } from "@/lib/scorecards/override-schemas";

type OverridesProps = {
  overrides: OverrideView[];
  viewerId: string;
  /** To be printed: with the day, and read by others than who printed it. */
  isOnPaper?: boolean;
};

/** Who read others' feedback before giving their own, when and why: the whole panel may know. */
export function Overrides({ overrides, viewerId, isOnPaper = false }: OverridesProps) {
  if (overrides.length === 0) return null;
  return (
    <ul aria-label="Read before giving their own" className="flex flex-col gap-1 text-sm">
      {overrides.map(({ userId, name, at, reason }) => (
        <li key={userId} className="flex gap-1.5 break-inside-avoid">
          <Eye aria-hidden className="h-[1lh] w-[1em] shrink-0 text-warn" />
          <p className="min-w-0 wrap-anywhere">
            {userId === viewerId && !isOnPaper
              ? "You read others’ feedback before giving your own"
              : `${name} ${early}`}
            {reason && (
              <>
                : <q dir="auto">{reason}</q>
              </>
            )}{" "}
            {isOnPaper ? <Day iso={at} /> : <RelativeTime iso={at} className="text-ink-soft" />}
          </p>
        </li>
      ))}
    </ul>
  );
}

const early = "read others’ feedback before giving their own";

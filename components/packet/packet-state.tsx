import { EyeOff, TriangleAlert } from "lucide-react";
import { Overrides } from "@/components/panel/overrides";
import { listWords } from "@/lib/list-words";
import type { Panel } from "@/lib/scorecards/panel-of";

type PacketStateProps = { panel: Panel; viewerId: string };

/** What is missing from the panel's feedback, and what to know about it before reading on. */
export function PacketState({ panel, viewerId }: PacketStateProps) {
  const { verdicts, waitingFor, declined, openConflicts, overrides, isHidden } = panel;
  const isEmpty = verdicts.length === 0 && !isHidden;
  return (
    <div className="space-y-1.5 empty:hidden">
      {isHidden && (
        <p className="flex gap-1.5">
          <EyeOff aria-hidden className="h-[1lh] w-[1em] shrink-0" />
          Others have written. It is not in this packet, as it is hidden until one has submitted or declined.
        </p>
      )}
      {isEmpty && <p>Nobody has submitted a scorecard yet.</p>}
      {openConflicts.length > 0 && (
        <p className="flex gap-1.5 font-medium text-warn">
          <TriangleAlert aria-hidden className="h-[1lh] w-[1em] shrink-0" />
          Open conflicts of interest: {listWords(openConflicts)}.
        </p>
      )}
      <Overrides overrides={overrides} viewerId={viewerId} isOnPaper />
      {waitingFor.length > 0 && <p>Still waiting for {listWords(waitingFor)}.</p>}
      {declined.length > 0 && <p className="text-ink-soft">{listWords(declined)} declined.</p>}
    </div>
  );
}

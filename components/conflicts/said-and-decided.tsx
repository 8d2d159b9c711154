import { RelativeTime } from "@/components/ui/relative-time";
import type { ConflictView } from "@/lib/conflicts/schemas";

type SaidProps = { conflict: ConflictView; who: string };

/** What the colleague says of it themselves. */
export function Said({ conflict: { said }, who }: SaidProps) {
  if (!said) return null;
  return (
    <p className="text-sm wrap-anywhere">
      {who} that {said.hasConflict ? "there is a conflict" : "it is no conflict"}:{" "}
      <q dir="auto">{said.reason}</q> <RelativeTime iso={said.at} className="text-ink-soft" />
    </p>
  );
}

/** Who decided what about it, and why. */
export function Decided({ conflict: { decision, state } }: { conflict: ConflictView }) {
  if (!decision) return null;
  return (
    <p className="text-sm wrap-anywhere">
      {decision.by} {state === "open" ? "had decided" : "decided"} <RelativeTime iso={decision.at} />:{" "}
      <q dir="auto">{decision.reason}</q>
    </p>
  );
}

import { PersonLine } from "@/components/home/person-line";
import { RelativeTime } from "@/components/ui/relative-time";
import type { WaitingKind } from "@/lib/waiting/waiting-kinds";
import type { WaitingRow } from "@/lib/waiting/waiting-schemas";

const since: Record<WaitingKind, string> = {
  late: "promised",
  tomorrow: "promised",
  feedback: "asked",
  answer: "wrote",
};

/** Who waits for one thing, longest first, and by whom it is owed. */
export function WaitingList({ kind, rows }: { kind: WaitingKind; rows: WaitingRow[] }) {
  return (
    <ul className="border-t border-line">
      {rows.map(({ id, name, jobTitle, stageName, at, by }) => (
        <PersonLine
          key={id}
          applicationId={id}
          name={name}
          about={<span className="truncate">{`${jobTitle} · ${stageName}`}</span>}
          when={
            <span className={kind === "late" ? "text-accent-ink" : undefined}>
              {by.length > 0 && `${by.join(", ")} · `}
              {since[kind]} <RelativeTime iso={at} focusable={false} />
            </span>
          }
        />
      ))}
    </ul>
  );
}

import { FeedbackCount } from "@/components/board/feedback-count";
import { StageAge } from "@/components/board/stage-age";
import { RelativeTime } from "@/components/ui/relative-time";
import { type StateTone, StateWord } from "@/components/ui/state-word";
import { Td } from "@/components/ui/table";
import type { BoardStage } from "@/lib/applications/board-schemas";
import type { ListRow } from "@/lib/applications/list-schemas";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { statusNames } from "@/lib/applications/status-words";
import type { ListColumn } from "@/lib/list-columns/list-columns";

type ListCellProps = { column: ListColumn; row: ListRow; stage: BoardStage | undefined };

const tones: Record<ApplicationStatus, StateTone> = {
  active: "neutral",
  hired: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

/** One thing about an application, in its column. */
export function ListCell({ column, row, stage }: ListCellProps) {
  switch (column) {
    case "stage":
      return <Td className="truncate">{stage?.name}</Td>;
    case "status":
      return (
        <Td>
          {row.status === "active" ? (
            <span className="text-ink-soft">{statusNames.active}</span>
          ) : (
            <StateWord tone={tones[row.status]}>{statusNames[row.status]}</StateWord>
          )}
        </Td>
      );
    case "source":
      return <Td className="truncate text-ink-soft">{sourceWords(row.source)}</Td>;
    case "applied":
      return (
        <Td className="text-ink-soft">
          <StageAge iso={row.appliedAt} promisedDays={null} style="long" />
        </Td>
      );
    case "entered":
      return (
        <Td className="whitespace-nowrap text-ink-soft">
          <StageAge iso={row.stageEnteredAt} promisedDays={promisedDays(row, stage)} style="long" />
        </Td>
      );
    case "feedback":
      return (
        <Td className="text-ink-soft">
          <FeedbackCount {...row.feedback} />
        </Td>
      );
    case "snoozed":
      return (
        <Td className="truncate text-ink-soft">
          {row.extra.snoozed && <RelativeTime iso={row.extra.snoozed} />}
        </Td>
      );
    default:
      return (
        <Td className="truncate text-ink-soft" dir="auto" title={row.extra[column] ?? undefined}>
          {row.extra[column]}
        </Td>
      );
  }
}

function promisedDays(row: ListRow, stage: BoardStage | undefined): number | null {
  return row.status === "active" ? (stage?.promisedDays ?? null) : null;
}

"use client";

import Link from "next/link";
import { memo, useId } from "react";
import { FeedbackCount } from "@/components/board/feedback-count";
import { OwesAnswer } from "@/components/board/owes-answer";
import { StageAge } from "@/components/board/stage-age";
import { SelectBox } from "@/components/bulk/select-box";
import type { SelectionActions } from "@/components/bulk/use-selection";
import { type StateTone, StateWord } from "@/components/ui/state-word";
import { Td } from "@/components/ui/table";
import type { BoardStage } from "@/lib/applications/board-schemas";
import type { ListRow as Row } from "@/lib/applications/list-schemas";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import { sourceWords } from "@/lib/applications/source-words";
import { statusNames } from "@/lib/applications/status-words";
import { type ListActions, RowActions } from "./row-actions";

type ListRowProps = {
  row: Row;
  index: number;
  stage: BoardStage | undefined;
  href: string;
  isMenuOpen: boolean;
  isSelected: boolean;
  /** Null for whoever does nothing to many. */
  selecting: SelectionActions | null;
  actions: ListActions;
};

const tones: Record<ApplicationStatus, StateTone> = {
  active: "neutral",
  hired: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, index, stage, href, isMenuOpen, isSelected, selecting, actions } = props;
  const nameId = useId();
  const promisedDays = row.status === "active" ? (stage?.promisedDays ?? null) : null;
  return (
    <tr aria-rowindex={index + 2} className={isSelected ? "bg-hover" : "hover:bg-hover"}>
      {selecting && (
        <Td className="pl-4!">
          <SelectBox index={index} checked={isSelected} labelledBy={nameId} actions={selecting} />
        </Td>
      )}
      <Td className={selecting ? undefined : "pl-4!"}>
        <div className="flex items-baseline gap-2">
          <Link
            id={nameId}
            href={href}
            prefetch={false}
            title={row.name}
            dir="auto"
            className="max-w-full shrink-0 truncate text-base font-semibold no-underline hover:underline"
          >
            {row.name}
          </Link>
          {row.owesAnswer && <OwesAnswer />}
          {row.fact && <span className="truncate text-ink-soft">{row.fact}</span>}
        </div>
      </Td>
      <Td className="truncate">{stage?.name}</Td>
      <Td>
        {row.status === "active" ? (
          <span className="text-ink-soft">{statusNames.active}</span>
        ) : (
          <StateWord tone={tones[row.status]}>{statusNames[row.status]}</StateWord>
        )}
      </Td>
      <Td className="truncate text-ink-soft">{sourceWords(row.source)}</Td>
      <Td className="text-ink-soft">
        <StageAge iso={row.appliedAt} promisedDays={null} style="long" />
      </Td>
      <Td className="whitespace-nowrap text-ink-soft">
        <StageAge iso={row.stageEnteredAt} promisedDays={promisedDays} style="long" />
      </Td>
      <Td className="text-ink-soft">
        <FeedbackCount {...row.feedback} />
      </Td>
      <Td className="text-right">
        {stage && (
          <RowActions row={row} stage={stage} describedBy={nameId} isMenuOpen={isMenuOpen} {...actions} />
        )}
      </Td>
    </tr>
  );
});

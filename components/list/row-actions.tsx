"use client";

import { MoveButton } from "@/components/board/move-button";
import type { MoveTarget } from "@/components/board/move-menu";
import type { BoardStage } from "@/lib/applications/board-schemas";
import type { ListRow } from "@/lib/applications/list-schemas";

/** What the viewer may do in this list, and what opens for it. */
export type ListActions = {
  canMove: boolean;
  canHire: boolean;
  canReject: boolean;
  onOpenMenu: (target: MoveTarget) => void;
  onReject: (row: ListRow) => void;
};

type RowActionsProps = ListActions & {
  row: ListRow;
  stage: BoardStage;
  describedBy: string;
  isMenuOpen: boolean;
};

/** What can be done with an application that still runs; an ended one is reopened on its own page. */
export function RowActions(props: RowActionsProps) {
  const { row, stage, describedBy, isMenuOpen, canMove, canHire, canReject, onOpenMenu, onReject } = props;
  const isActive = row.status === "active";
  return (
    <div className="flex justify-end gap-1">
      {canMove && (isActive || (row.status === "hired" && canHire)) && (
        <MoveButton
          describedBy={describedBy}
          isOpen={isMenuOpen}
          onOpen={(button) => onOpenMenu({ id: row.id, name: row.name, from: stage, button })}
        />
      )}
      {canReject && isActive && (
        <button
          type="button"
          aria-describedby={describedBy}
          className="move-button ml-0!"
          onClick={() => onReject(row)}
        >
          Reject…
        </button>
      )}
    </div>
  );
}

"use client";

import { Menu } from "@base-ui/react/menu";
import { type RefObject, useRef } from "react";
import { MenuItem } from "@/components/ui/menu-item";
import { popupStyles } from "@/components/ui/popup-styles";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { canMove } from "./can-move";
import type { MoveApplication } from "./use-move-application";

/** Which application's menu is open, and the button it hangs from. */
export type MoveTarget = { id: string; name: string; from: BoardStage; button: HTMLElement };

type MoveMenuProps = {
  target: MoveTarget | null;
  stages: BoardStage[];
  canHire: boolean;
  onMove: MoveApplication;
  onClose: () => void;
};

/** The one "Move to…" menu of a page, with the stages as its items. */
export function MoveMenu({ target, stages, canHire, onMove, onClose }: MoveMenuProps) {
  const next = useRef<HTMLElement | null>(null);
  const choose = ({ id, name, from, button }: MoveTarget, to: BoardStage) => {
    next.current = neighbourOf(button) ?? button;
    onMove({ id, name, from, to });
  };
  return (
    <Menu.Root open={target !== null} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner anchor={target?.button} align="end" sideOffset={4} className="z-50 outline-none">
          <Menu.Popup
            aria-label="Move to…"
            finalFocus={() => takeFocus(next, target)}
            className={`${popupStyles} max-h-(--available-height) max-w-80 min-w-44 overflow-y-auto py-1 text-sm`}
          >
            {target &&
              stages.map((stage) => (
                <MenuItem
                  key={stage.id}
                  disabled={!canMove(target.from, stage, canHire)}
                  onSelect={() => choose(target, stage)}
                >
                  {stage.name}
                </MenuItem>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** After a move, the next card's button, for its own card leaves; else back where one was. */
function takeFocus(next: RefObject<HTMLElement | null>, target: MoveTarget | null): HTMLElement | boolean {
  const element = next.current ?? target?.button;
  next.current = null;
  return element?.isConnected ? element : true;
}

function neighbourOf(button: HTMLElement): HTMLElement | null {
  const card = button.closest("li");
  const neighbour = card?.nextElementSibling ?? card?.previousElementSibling;
  return neighbour?.querySelector<HTMLElement>("button[aria-haspopup]") ?? null;
}

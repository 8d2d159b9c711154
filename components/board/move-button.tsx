"use client";

type MoveButtonProps = { describedBy: string; isOpen: boolean; onOpen: (button: HTMLElement) => void };

/** Plain, because a board has hundreds: one menu serves them all. */
export function MoveButton({ describedBy, isOpen, onOpen }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-describedby={describedBy}
      onClick={(event) => onOpen(event.currentTarget)}
      className="move-button"
    >
      Move to…
    </button>
  );
}

"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { popupStyles } from "./popup-styles";

type MenuProps = {
  /** A button; it opens the menu. */
  trigger: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  /** Items of menu-item.tsx; made only when the menu opens. */
  children: ReactNode;
};

export function Menu({ trigger, open, onOpenChange, children, ...position }: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <Base.Trigger render={trigger} />
      <MenuPopup {...position}>{children}</MenuPopup>
    </Base.Root>
  );
}

/** The part that floats, also for menus whose root is elsewhere (one menu for all cards of a board). */
export function MenuPopup({ align = "start", side = "bottom", children }: Omit<MenuProps, "trigger">) {
  return (
    <Base.Portal>
      <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-none">
        <Base.Popup
          className={classNames(
            popupStyles,
            "max-h-(--available-height) max-w-80 min-w-44 overflow-y-auto py-1 text-sm",
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

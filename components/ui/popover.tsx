"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";
import { popupStyles } from "./popup-styles";

type PopoverProps = {
  trigger: ReactElement;
  title?: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  children: ReactNode;
};

export function Popover({ trigger, title, open, onOpenChange, className, children, ...rest }: PopoverProps) {
  const { align = "start", side = "bottom" } = rest;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50">
          <Base.Popup
            className={classNames(
              popupStyles,
              "flex max-h-(--available-height) max-w-[min(24rem,var(--available-width))] flex-col gap-2 overflow-y-auto",
              "p-3 text-base",
              className,
            )}
          >
            {title && <Base.Title className="font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

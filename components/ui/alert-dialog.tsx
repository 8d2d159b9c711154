"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { backdropStyles, popupStyles } from "./popup-styles";

type AlertDialogProps = {
  /** A question: "Delete this stage?" */
  title: string;
  description: ReactNode;
  /** What happens, as a verb: "Delete stage". */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  tone?: "primary" | "danger";
  pending?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** For what cannot be undone; everything else just happens, and offers Undo. */
export function AlertDialog({
  title,
  description,
  confirmLabel,
  cancelLabel = "Cancel",
  ...rest
}: AlertDialogProps) {
  const { onConfirm, tone = "danger", pending, trigger, open, onOpenChange } = rest;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            className={classNames(popupStyles, "flex w-full max-w-md flex-col gap-4 p-5 text-base")}
          >
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description className="text-ink-soft" render={<div />}>
              {description}
            </Base.Description>
            <div className="flex flex-wrap justify-end gap-2">
              <Base.Close render={<Button variant="quiet">{cancelLabel}</Button>} />
              <Base.Close
                render={
                  <Button variant={tone} pending={pending} onClick={onConfirm}>
                    {confirmLabel}
                  </Button>
                }
              />
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { buttonStyles } from "./button-styles";
import { classNames } from "./class-names";
import { backdropStyles, popupStyles } from "./popup-styles";

type DialogProps = {
  title: string;
  description?: ReactNode;
  /** The button that opens it; leave it out and give `open` to control it. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "small" | "medium" | "large";
  /** Buttons, right-aligned below the content; a form brings its own instead. */
  footer?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

const widths = { small: "max-w-md", medium: "max-w-xl", large: "max-w-4xl" };

export function Dialog({ title, description, trigger, size = "medium", children, ...rest }: DialogProps) {
  const { open, onOpenChange, footer, initialFocus } = rest;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            initialFocus={initialFocus}
            className={classNames(popupStyles, "flex w-full flex-col gap-4 p-5 text-base", widths[size])}
          >
            <div className="flex items-start justify-between gap-4">
              <div className="flex min-w-0 flex-col gap-1">
                <Base.Title className="text-lg font-semibold">{title}</Base.Title>
                {description && (
                  <Base.Description className="text-ink-soft" render={<div />}>
                    {description}
                  </Base.Description>
                )}
              </div>
              {/* No tooltip: it would take the first Escape for itself. */}
              <Base.Close
                aria-label="Close"
                className={classNames(buttonStyles("quiet", "small"), "w-control-small shrink-0 px-0!")}
              >
                <X aria-hidden />
              </Base.Close>
            </div>
            {children}
            {footer && <div className="flex flex-wrap justify-end gap-2">{footer}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Wraps a button of the dialog that closes it: `<DialogClose render={<Button>Cancel</Button>} />`. */
export function DialogClose({ render }: { render: ReactElement }) {
  return <Base.Close render={render} />;
}

"use client";

import { Tooltip as BaseTooltip } from "@base-ui/react/tooltip";
import type { ComponentProps, ReactElement } from "react";
import { popupStyles } from "./popup-styles";

// One popup for all triggers of the page: a board has hundreds of them.
const shared = BaseTooltip.createHandle<string>();

type TooltipProps = { text: string; render: ReactElement } & Omit<
  ComponentProps<typeof BaseTooltip.Trigger>,
  "handle" | "payload" | "render"
>;

/** Extra words on hover and focus: `<Tooltip text="Undo" render={<button …/>} />`. Never the only place for them. */
export function Tooltip({ text, ...trigger }: TooltipProps) {
  return <BaseTooltip.Trigger delay={400} {...trigger} handle={shared} payload={text} />;
}

/** Stands once, in the providers of the surface. */
export function TooltipHost() {
  return (
    <BaseTooltip.Root handle={shared}>
      {({ payload }) => (
        <BaseTooltip.Portal>
          <BaseTooltip.Positioner sideOffset={6} className="z-60">
            <BaseTooltip.Popup className={`${popupStyles} max-w-72 px-2 py-1 text-sm`}>
              {payload}
            </BaseTooltip.Popup>
          </BaseTooltip.Positioner>
        </BaseTooltip.Portal>
      )}
    </BaseTooltip.Root>
  );
}

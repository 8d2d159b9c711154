"use client";

import type { KeyboardEvent } from "react";
import type { SelectionActions } from "./use-selection";

type SelectBoxProps = {
  index: number;
  checked: boolean;
  labelledBy: string;
  actions: SelectionActions;
};

/** A row's own box: Space, Shift and Space for a range, arrows to the next one, Escape for nobody. */
export function SelectBox({ index, checked, labelledBy, actions }: SelectBoxProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") return actions.clear();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? index + 1 : index - 1;
    const box = event.currentTarget.closest("table")?.querySelector(`[data-select="${next}"]`);
    if (!(box instanceof HTMLInputElement)) return;
    if (event.shiftKey) {
      if (!checked) actions.toggle(index, false);
      actions.extendTo(next);
    }
    box.focus();
    box.scrollIntoView({ block: "nearest" });
  };
  return (
    <span className="-m-1 inline-flex size-control-small items-center justify-center align-middle">
      <input
        type="checkbox"
        data-select={index}
        aria-labelledby={labelledBy}
        checked={checked}
        onChange={({ nativeEvent }) =>
          actions.toggle(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        onKeyDown={onKeyDown}
        className="size-4 accent-accent"
      />
    </span>
  );
}

type SelectLoadedProps = { state: "none" | "some" | "all"; onToggle: () => void };

/** Above the rows: everybody who is loaded, or nobody. */
export function SelectLoaded({ state, onToggle }: SelectLoadedProps) {
  return (
    <input
      type="checkbox"
      aria-label="Select all that are loaded"
      checked={state === "all"}
      ref={(box) => {
        if (box) box.indeterminate = state === "some";
      }}
      onChange={onToggle}
      className="size-4 accent-accent align-middle"
    />
  );
}

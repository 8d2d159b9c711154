"use client";

import { useEffect, useEffectEvent } from "react";

/** A single key of the page, while it means something; it never stands for more than a button in sight does. */
export function usePageKey(key: string, isOn: boolean, run: () => void): void {
  const onPress = useEffectEvent(run);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || isSomethingOpen()) return;
      if (event.key.toLowerCase() === key) onPress();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [key, isOn]);
}

/** Single keys do nothing where one types, nor together with another key. */
function isTyping({ target, metaKey, ctrlKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey || isComposing || !(target instanceof HTMLElement)) return true;
  return target.isContentEditable || target.matches("input, textarea, select");
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

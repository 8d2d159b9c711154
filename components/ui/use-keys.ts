import { useEffect, useEffectEvent } from "react";

/** By the key's own name in lower case: "j", "?", "escape". */
export type Keys = Record<string, (() => void) | undefined>;

/** Single keys, for whoever types nowhere just now and has nothing open above the page. */
export function useKeys(keys: Keys) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isSomethingOpen()) return;
    const run = keys[event.key.toLowerCase()];
    // Out of a field first, then out of the page.
    if (run && event.key === "Escape" && isTyping(event) && event.target instanceof HTMLElement) {
      event.target.blur();
      return;
    }
    if (isTyping(event)) return;
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    // Before a menu or a dialog hears of the key that closes it: this one is not for the page, too.
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
}

/** Single keys do nothing where one types, nor together with another key. */
export function isTyping({ target, metaKey, ctrlKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (metaKey || ctrlKey || altKey || isComposing || !(target instanceof HTMLElement)) return true;
  return (
    target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select")
  );
}

/** What is just fading away is not open any more. */
const open = ["dialog", "alertdialog", "menu", "listbox"]
  .map((role) => `[role="${role}"]:not([data-closed])`)
  .join();

function isSomethingOpen(): boolean {
  return document.querySelector(open) !== null;
}

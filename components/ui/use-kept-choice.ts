import { useEffect, useRef } from "react";

/**
 * A select that never stands without a choice. conform, when its form is reset, takes from every select the
 * choice whose first value it was not told, although the browser has just put it right.
 */
export function useKeptChoice(choice: string) {
  const ref = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    const select = ref.current;
    if (!select) return;
    const observer = new MutationObserver(() => {
      if (select.selectedIndex === -1) select.value = choice;
    });
    observer.observe(select, { attributes: true, attributeFilter: ["data-conform"] });
    return () => observer.disconnect();
  }, [choice]);
  return ref;
}

"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { everybody, isSelected, nobody, rangeOf, type Selection, select } from "./selection";

type Row = { id: string; stageId: string };

/**
 * Who of a list is selected: by itself, in a range from the last one chosen, or all that match. Other filters are
 * another list, and begin with nobody.
 */
export function useSelection<Item extends Row>(listName: string, items: Item[]) {
  const [selection, setSelection] = useState<Selection>(nobody);
  const [known, setKnown] = useState(listName);
  const latest = useRef({ items, selection });
  const anchor = useRef<number | null>(null);
  if (known !== listName) {
    setKnown(listName);
    setSelection(nobody);
  }
  useEffect(() => {
    latest.current = { items, selection };
  });
  // The same as long as the list is there: a row that did not change is not drawn anew.
  const actions = useMemo(() => {
    const change = (next: Selection) => {
      // Two keys may come before the next drawing.
      latest.current = { ...latest.current, selection: next };
      setSelection(next);
    };
    return {
      toggle: (index: number, isRange: boolean) => {
        const { items: rows, selection: now } = latest.current;
        const row = rows[index];
        if (!row) return;
        const from = isRange ? (anchor.current ?? index) : index;
        anchor.current = index;
        change(select(now, rangeOf(rows, from, index), !isSelected(now, row.id)));
      },
      /** Goes on from the last one, with Shift and an arrow. */
      extendTo: (index: number) => {
        const { items: rows, selection: now } = latest.current;
        const from = anchor.current ?? index;
        anchor.current = index;
        change(select(now, rangeOf(rows, from, index), true));
      },
      selectLoaded: () => change(select(nobody, latest.current.items, true)),
      selectAll: () => change(everybody),
      clear: () => {
        anchor.current = null;
        change(nobody);
      },
    };
  }, []);
  return { selection, actions };
}

export type SelectionActions = ReturnType<typeof useSelection>["actions"];

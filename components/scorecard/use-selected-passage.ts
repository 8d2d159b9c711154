"use client";

import { useEffect, useState } from "react";
import { type EvidenceKind, isEvidenceKind } from "@/lib/scorecards/evidence-kinds";

export type SelectedPassage = {
  kind: EvidenceKind;
  sourceId: string;
  source: string;
  quote: string;
};

/** Marks an element as something that may be quoted. */
export function quotable(kind: SelectedPassage["kind"], sourceId: string, source: string) {
  return { "data-quotable": kind, "data-source-id": sourceId, "data-source": source };
}

/** What is selected inside one quotable element; it stays while `isHeld`, though focus has moved on. */
export function useSelectedPassage(isHeld: boolean): SelectedPassage | null {
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    if (isHeld) return;
    let timer: ReturnType<typeof setTimeout>;
    const read = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setPassage(readSelection()), 120);
    };
    read();
    document.addEventListener("selectionchange", read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", read);
    };
  }, [isHeld]);
  return passage;
}

function readSelection(): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const place = placeOf(selection.anchorNode);
  const quote = selection.toString().replace(/\s+/g, " ").trim();
  if (!place || place !== placeOf(selection.focusNode) || quote.length < 3) return null;
  const { quotable: kind, sourceId = "", source = "" } = place.dataset;
  return isEvidenceKind(kind) ? { kind, sourceId, source, quote } : null;
}

function placeOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-quotable]") ?? null;
}

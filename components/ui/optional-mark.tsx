"use client";

import { createContext, type ReactNode, useContext } from "react";

const Word = createContext("Optional");

/** Beside the label of what may be left empty; in English unless the form around it says otherwise. */
export function OptionalMark() {
  return <span className="text-sm text-ink-soft">{useContext(Word)}</span>;
}

export function OptionalWord({ word, children }: { word: string; children: ReactNode }) {
  return <Word value={word}>{children}</Word>;
}

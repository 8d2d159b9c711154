"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ErrorWords } from "@/components/ui/error-message";

const Words = createContext<ErrorWords | undefined>(undefined);

/** A page that fails is made in the browser, where no catalogue is; so it has these few sentences with it. */
export function FailureWords({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function useFailureWords(): ErrorWords | undefined {
  return useContext(Words);
}

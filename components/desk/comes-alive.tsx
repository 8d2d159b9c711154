"use client";

import { type ReactNode, Suspense, useEffect } from "react";
import { comeAlive, lateAttribute } from "./early-clicks";

/** Around what is fetched by itself: the page is alive only when this is. */
export function ComesAlive({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      {children}
      <Late />
    </Suspense>
  );
}

function Late() {
  useEffect(comeAlive, []);
  return <span hidden {...{ [lateAttribute]: "" }} />;
}

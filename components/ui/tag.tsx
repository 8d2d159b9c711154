import type { ReactNode } from "react";

/** A word someone put on something; never a state. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block max-w-48 truncate rounded-sm bg-sunken px-1.5 align-bottom text-xs leading-5 text-ink-soft">
      {children}
    </span>
  );
}

import type { ReactNode } from "react";

/** The one quiet column of the pages before the desk. */
export function AuthFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-88 flex-1 flex-col gap-5 px-4 pt-[14vh] pb-16"
    >
      <p className="text-base font-semibold tracking-tight">Assay</p>
      <h1 className="text-xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}

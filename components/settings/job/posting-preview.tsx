"use client";

import dynamic from "next/dynamic";
import { useDeferredValue } from "react";

// The Markdown reader is large, and only wanted here.
const Markdown = dynamic(() => import("@/components/ui/markdown").then((module) => module.Markdown));

/** The posting as candidates will read it, a moment after it was typed. */
export function PostingPreview({ source }: { source: string }) {
  const shown = useDeferredValue(source);
  return (
    <section aria-label="Preview" className="flex min-w-0 flex-col gap-1">
      <p className="text-control font-medium">Preview</p>
      <p className="text-control text-ink-soft">As candidates read it.</p>
      <div className="prose max-h-[60vh] min-h-40 flex-1 overflow-y-auto rounded-control border border-line bg-surface p-4 wrap-anywhere">
        {shown.trim() === "" ? (
          <p className="text-ink-soft">Nothing is written yet.</p>
        ) : (
          <Markdown source={shown} />
        )}
      </div>
    </section>
  );
}

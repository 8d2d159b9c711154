"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { isFiltered } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";

type QueueEndProps = { slug: string; filters: ListFilters; onBack: () => void; onUndo: () => void };

/** Nobody waits any more, as far as the filters go. */
export function QueueEnd({ slug, filters, onBack, onUndo }: QueueEndProps) {
  return (
    <div className="flex flex-col items-start gap-3 p-4">
      <h1 className="text-xl font-semibold">That was the last one.</h1>
      <p className="text-ink-soft">
        {isFiltered(filters)
          ? "Nobody else waits within these filters."
          : "Nobody else waits for a decision on this job."}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onBack}>
          Previous <Kbd>K</Kbd>
        </Button>
        <Button onClick={onUndo}>
          Undo <Kbd>U</Kbd>
        </Button>
      </div>
      <Link href={`/desk/jobs/${slug}?view=board`}>To the board</Link>
    </div>
  );
}

"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { isFiltered } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";

type QueueEndProps = {
  slug: string;
  filters: ListFilters;
  /** Passed by without a decision, or with one that was refused. */
  passed: number;
  onRestart: () => void;
  onBack: () => void;
  onUndo: () => void;
};

/** Nobody waits any more, as far as the filters go. */
export function QueueEnd({ slug, filters, passed, onRestart, onBack, onUndo }: QueueEndProps) {
  return (
    <div className="flex flex-col items-start gap-3 p-4">
      <h1 className="text-xl font-semibold">That was the last one.</h1>
      <p className="text-ink-soft">{wordsOf(passed, isFiltered(filters))}</p>
      <div className="flex flex-wrap gap-2">
        {passed > 0 && (
          <Button variant="primary" onClick={onRestart}>
            Look at them again
          </Button>
        )}
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

function wordsOf(passed: number, isFiltered: boolean): string {
  if (passed > 0) return `${passed.toLocaleString("en")} before it still wait for a decision.`;
  if (isFiltered) return "Nobody else waits within these filters.";
  return "Nobody else waits for a decision on this job.";
}

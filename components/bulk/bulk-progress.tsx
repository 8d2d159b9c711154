"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { TextLink } from "@/components/ui/text-link";
import { countsInWords, isRunning, numberWords, progressOf } from "@/lib/bulk/bulk-words";
import type { BulkView } from "@/lib/bulk/schemas";
import { undoWords } from "./undo-words";
import { useBulkProgress, useUndoBulk } from "./use-bulk";

type BulkProgressProps = { slug: string; operationId: string; onClose: () => void };

/** What runs, or ran just now: how far, with what outcome, and the one undo. */
export function BulkProgress({ slug, operationId, onClose }: BulkProgressProps) {
  const view = useBulkProgress(slug, operationId);
  if (!view) return null;
  return (
    <section
      aria-label="Bulk change"
      className="flex flex-col gap-2 border-t border-line bg-surface px-4 py-2"
    >
      <BulkState view={view} />
      {!isRunning(view) && (
        <div className="flex flex-wrap items-center gap-2">
          {view.canUndo && <UndoBulk view={view} />}
          <TextLink href={`/desk/bulk/${view.id}`} className="text-sm">
            See each
          </TextLink>
          <Button size="small" variant="quiet" className="ml-auto" onClick={onClose}>
            Close
          </Button>
        </div>
      )}
    </section>
  );
}

/** As a bar while it runs, in words when it has ended; heard by whoever does not see it. */
export function BulkState({ view }: { view: BulkView }) {
  const { value, max } = progressOf(view);
  const doing = view.state === "undoing" ? `Undoing: ${view.what}` : view.what;
  if (isRunning(view)) {
    const text = `${numberWords(value)} of ${numberWords(max)}`;
    return <Progress label={`${doing}…`} value={value} max={Math.max(max, 1)} text={text} />;
  }
  return (
    <p role="status" className="text-sm tabular-nums">
      <span className="font-semibold">{view.state === "undone" ? `Undone: ${view.what}` : view.what}</span>
      {" · "}
      {countsInWords(view)}
    </p>
  );
}

export function UndoBulk({ view }: { view: BulkView }) {
  const undo = useUndoBulk(view.id);
  const words = undoWords(view);
  return (
    <>
      <Button size="small" pending={undo.isPending} onClick={() => undo.mutate()}>
        Undo all of it
      </Button>
      {words && <span className="text-sm text-ink-soft">{words}</span>}
    </>
  );
}

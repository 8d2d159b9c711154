"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { failureWords } from "@/lib/fetch-json";
import { importCounts, importProgress, importStateWords, isBusy } from "@/lib/imports/import-words";
import type { ImportView } from "@/lib/imports/schemas";
import { MappingForm } from "./mapping-form";
import { useImport } from "./use-import";

/** Where an import is, and what can be done next: map, try, import, undo. */
export function ImportSteps({ first, isOwn }: { first: ImportView; isOwn: boolean }) {
  const { view, step } = useImport(first);
  const router = useRouter();
  const isElsewhere = view.state !== first.state;
  useEffect(() => {
    if (isElsewhere) router.refresh();
  }, [isElsewhere, router]);
  const canMap = view.state === "uploaded" || view.state === "checked";
  return (
    <div className="flex flex-col gap-5">
      {step.error && (
        <Notice tone="bad" role="alert">
          {failureWords(step.error)}
        </Notice>
      )}
      <ImportStanding view={view} />
      {isOwn && view.state === "checked" && view.counts.ready > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" pending={step.isPending} onClick={() => step.mutate({ name: "start" })}>
            Import {view.counts.ready.toLocaleString("en")} {view.counts.ready === 1 ? "person" : "people"}
          </Button>
          <span className="text-sm text-ink-soft">
            No mail leaves. It can be undone for whoever nobody has worked with since.
          </span>
        </div>
      )}
      {isOwn && view.state === "done" && view.counts.added > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button pending={step.isPending} onClick={() => step.mutate({ name: "undo" })}>
            Undo the whole import
          </Button>
          <span className="text-sm text-ink-soft">
            Whoever somebody has begun to work with stays, and is named.
          </span>
        </div>
      )}
      {isOwn && canMap && (
        <MappingForm
          key={view.id}
          view={view}
          isPending={step.isPending}
          onCheck={(mapping) => step.mutate({ name: "check", body: { mapping } })}
        />
      )}
    </div>
  );
}

function ImportStanding({ view }: { view: ImportView }) {
  if (isBusy(view)) {
    const progress = importProgress(view);
    const text = progress
      ? `${progress.value.toLocaleString("en")} of ${progress.max.toLocaleString("en")}`
      : `${view.total.toLocaleString("en")} rows`;
    return (
      <Progress
        label={importStateWords[view.state]}
        value={progress?.value}
        max={progress?.max}
        text={text}
      />
    );
  }
  if (view.state === "uploaded") return null;
  return (
    <p role="status" className="tabular-nums">
      <span className="font-semibold">{importStateWords[view.state]}</span>
      {" · "}
      {importCounts(view.counts) || "Nobody"}
    </p>
  );
}

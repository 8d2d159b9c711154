"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Activity, useRef, useState } from "react";
import { ClosedToMe } from "@/components/ui/closed-to-me";
import { KeyHelp } from "@/components/ui/key-help";
import { useKeys } from "@/components/ui/use-keys";
import { applicationQuery } from "@/lib/applications/application-query";
import { toSearch } from "@/lib/applications/list-params";
import type { ListFilters } from "@/lib/applications/list-schemas";
import { isClosedToMe } from "@/lib/fetch-json";
import type { QueuePage } from "@/lib/triage/queue-schemas";
import { QueueEnd } from "./queue-end";
import { TriageApplication } from "./triage-application";
import { TriageBar } from "./triage-bar";
import { triageKeys } from "./triage-keys";
import { TriageTop } from "./triage-top";
import { useDecisions } from "./use-decisions";
import { useLiveQueue } from "./use-live-queue";
import { useQueue } from "./use-queue";
import { useUpcoming } from "./use-upcoming";

type TriageProps = { slug: string; filters: ListFilters; first: QueuePage };

/** One application after another, each decided by a key. Mount it with the filters as key. */
export function Triage({ slug, filters, first }: TriageProps) {
  const router = useRouter();
  const queue = useQueue(slug, filters, first);
  const decisions = useDecisions(slug, queue);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openFeedback = useRef<(() => void) | null>(null);
  useUpcoming(queue);
  useLiveQueue(slug, queue, decisions.isOwn);
  const { rows, index, current, left, isOver, dispatch } = queue;
  const asked = useQuery({ ...applicationQuery(current?.id ?? ""), enabled: current !== null });
  const { data: page } = asked;
  // The next one is made while nobody looks, so that it only has to be shown.
  const near = rows.slice(index, index + 2);
  const goOn = () => dispatch({ type: "go", by: 1 });
  const goBack = () => dispatch({ type: "go", by: -1 });
  const acts = { decisions, onNext: goOn, onPrevious: goBack };
  const leave = () => router.push(`/desk/jobs/${slug}?${backTo(filters)}`);
  useKeys({
    j: goOn,
    k: goBack,
    u: decisions.undo,
    "?": () => setHelpOpen(true),
    "/": () => document.querySelector<HTMLElement>("[data-triage-top] input[type=search]")?.focus(),
    escape: leave,
  });
  if (isClosedToMe(asked.error)) return <ClosedToMe what="This queue" />;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TriageTop slug={slug} filters={filters} left={left} isOver={isOver} name={current?.name ?? null} />
      {current ? (
        <>
          {page && (
            <TriageBar page={page} row={current} openFeedback={() => openFeedback.current?.()} {...acts} />
          )}
          {!page && <p className="px-4 py-2 text-xl font-semibold">{current.name}</p>}
          {near.map((row) => (
            <Activity key={row.id} mode={row === current ? "visible" : "hidden"}>
              <TriageApplication row={row} openFeedback={openFeedback} />
            </Activity>
          ))}
        </>
      ) : (
        <QueueEnd
          slug={slug}
          filters={filters}
          passed={rows.length}
          onRestart={() => dispatch({ type: "restart" })}
          onBack={goBack}
          onUndo={decisions.undo}
        />
      )}
      <KeyHelp groups={triageKeys} open={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}

/** Where one most likely came from: the list, as it is filtered; the board, as it is. */
function backTo(filters: ListFilters): string {
  const search = toSearch(filters);
  return search ? `view=list&${search}` : "view=board";
}

"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { StageLine } from "@/components/application/stage-line";
import { Standing } from "@/components/application/standing";
import { Button } from "@/components/ui/button";
import { focusInSection } from "@/components/ui/focus-in-section";
import { IconButton } from "@/components/ui/icon-button";
import { Key } from "@/components/ui/key";
import { useKeys } from "@/components/ui/use-keys";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { ChoiceProps } from "./choice-props";
import { moveDeed } from "./deeds";
import { MoveChoice } from "./move-choice";
import { nextStageOf } from "./next-stage-of";
import type { Placed } from "./queue-state";
import { RejectChoice } from "./reject-choice";
import { SnoozeChoice } from "./snooze-choice";
import { TagChoice } from "./tag-choice";
import type { Decisions } from "./use-decisions";

type TriageBarProps = {
  page: ApplicationPageView;
  row: Placed;
  decisions: Decisions;
  onNext: () => void;
  onPrevious: () => void;
  openFeedback: () => void;
};

/** Who it is, where they stand, and every decision, with its key on its button. */
export function TriageBar({ page, row, decisions, onNext, onPrevious, openFeedback }: TriageBarProps) {
  const [choice, setChoice] = useState<"move" | "reject" | "snooze" | "tag" | null>(null);
  const { application, stages, viewer } = page;
  const to = nextStageOf(page);
  const advance = () => to && void decisions.decide(moveDeed({ page, row }, to));
  const writeNote = () => focusInSection("notes", "textarea");
  const isActive = application.status === "active";
  useKeys({
    a: to ? advance : undefined,
    m: viewer.canMove ? () => setChoice("move") : undefined,
    r: viewer.canReject && isActive ? () => setChoice("reject") : undefined,
    s: isActive ? () => setChoice("snooze") : undefined,
    t: () => setChoice("tag"),
    n: writeNote,
    f: openFeedback,
  });
  const of = (which: typeof choice): ChoiceProps => ({
    page,
    row,
    decisions,
    open: choice === which,
    onOpenChange: (open) => setChoice(open ? which : null),
  });
  return (
    <header className="flex flex-col gap-1.5 border-b border-line px-4 py-2">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <h1
          dir="auto"
          className="min-w-0 flex-1 text-xl max-sm:basis-full sm:basis-48 font-semibold wrap-anywhere"
        >
          <Link href={`/desk/applications/${application.id}`} className="no-underline hover:underline">
            {application.name}
          </Link>
        </h1>
        <div
          role="toolbar"
          aria-label="Decide"
          className="flex gap-1.5 max-sm:-mx-4 max-sm:w-dvw max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap [&>button]:shrink-0"
        >
          <Button
            variant="primary"
            aria-keyshortcuts="A"
            aria-disabled={!to || undefined}
            title={to ? `To ${to.name}` : undefined}
            onClick={advance}
          >
            Advance <Key>A</Key>
          </Button>
          {viewer.canMove && <MoveChoice {...of("move")} />}
          {viewer.canReject && isActive && <RejectChoice {...of("reject")} />}
          {isActive && <SnoozeChoice {...of("snooze")} />}
          <TagChoice {...of("tag")} />
          <Button variant="quiet" aria-keyshortcuts="N" onClick={writeNote}>
            Note <Key>N</Key>
          </Button>
          <Button variant="quiet" aria-keyshortcuts="F" onClick={openFeedback}>
            Feedback <Key>F</Key>
          </Button>
          <Button variant="quiet" aria-keyshortcuts="U" onClick={decisions.undo}>
            Undo <Key>U</Key>
          </Button>
          <IconButton label="Previous" shortcut="K" icon={<ChevronUp aria-hidden />} onClick={onPrevious} />
          <IconButton label="Next" shortcut="J" icon={<ChevronDown aria-hidden />} onClick={onNext} />
        </div>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <StageLine stages={stages} stageId={application.stageId} />
        <Standing page={page} />
      </div>
    </header>
  );
}

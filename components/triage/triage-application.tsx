"use client";

import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";
import { DocumentSections, FactsSection, WrittenSections } from "@/components/application/evidence";
import { Feedback } from "@/components/application/feedback";
import { History } from "@/components/application/history";
import { canReadMessages, Messages } from "@/components/application/messages";
import { Notes } from "@/components/application/notes";
import { SamePerson } from "@/components/duplicates/same-person";
import { CitingBar } from "@/components/scorecard/citing-bar";
import { ScorecardProvider } from "@/components/scorecard/scorecard-provider";
import { useOpenFeedback } from "@/components/scorecard/use-open-feedback";
import { applicationQuery } from "@/lib/applications/application-query";
import type { Placed } from "./queue-state";

type TriageApplicationProps = { row: Placed; openFeedback: RefObject<(() => void) | null> };

/** The files on the left, all else that a decision needs on the right; nothing behind a tab. */
export function TriageApplication({ row, openFeedback }: TriageApplicationProps) {
  const { data: page, isError } = useQuery(applicationQuery(row.id));
  if (!page) {
    return (
      <p role="status" className="p-4">
        {isError && `The application of ${row.name} could not be read.`}
      </p>
    );
  }
  return (
    <ScorecardProvider page={page}>
      <FeedbackOpener openFeedback={openFeedback} />
      <div className="min-h-0 flex-1 max-lg:overflow-y-auto lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] xl:grid-cols-[minmax(0,1fr)_34rem]">
        <div className="min-w-0 lg:overflow-y-auto">
          <div className="@container">
            <DocumentSections page={page} kind="resume" />
            <DocumentSections page={page} kind="other" />
            {page.documents.length === 0 && <p className="p-4 text-ink-soft">No file came with it.</p>}
          </div>
          <CitingBar />
        </div>
        <div className="@container min-w-0 border-line max-lg:border-t lg:overflow-y-auto lg:border-l">
          <FactsSection page={page} />
          <WrittenSections page={page} />
          <Feedback page={page} />
          {canReadMessages(page) && <Messages page={page} />}
          <Notes page={page} />
          <SamePerson applicationId={row.id} />
          <History page={page} />
        </div>
      </div>
    </ScorecardProvider>
  );
}

/** Lends the scorecard of who is shown to the bar above. */
function FeedbackOpener({ openFeedback }: Pick<TriageApplicationProps, "openFeedback">) {
  const open = useOpenFeedback();
  useEffect(() => {
    openFeedback.current = open;
  });
  return null;
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { SamePerson } from "@/components/duplicates/same-person";
import { CitingBar } from "@/components/scorecard/citing-bar";
import { ScorecardProvider } from "@/components/scorecard/scorecard-provider";
import { ClosedToMe } from "@/components/ui/closed-to-me";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { isClosedToMe } from "@/lib/fetch-json";
import { ApplicationHeader } from "./application-header";
import { ApplicationKeys } from "./application-keys";
import { Evidence, hasPublications } from "./evidence";
import { Feedback } from "./feedback";
import { History } from "./history";
import { canReadMessages, Messages } from "./messages";
import type { NeighbourLinks } from "./neighbours";
import { Notes } from "./notes";
import { type IndexedSection, SectionIndex } from "./section-index";
import { useLinkedPassage } from "./use-linked-passage";
import { useLiveApplication } from "./use-live-application";

type ApplicationPageProps = { id: string; backHref: string; neighbours: NeighbourLinks };

/** One application: the evidence on the left, what colleagues think and did on the right. */
export function ApplicationPage({ id, ...navigation }: ApplicationPageProps) {
  const { data: page, error } = useQuery(applicationQuery(id));
  useLiveApplication(id);
  useLinkedPassage(page?.feedback);
  if (isClosedToMe(error)) return <ClosedToMe what="This application" />;
  if (!page) return null;
  return (
    <ScorecardProvider key={id} page={page}>
      <div className="flex flex-col lg:h-[calc(100dvh-2.75rem)]">
        <ApplicationHeader page={page} {...navigation} />
        <ApplicationKeys />
        <SectionIndex
          label="On this page"
          sections={[...evidenceSections(page), ...asideSections(page)]}
          className="top-11 lg:hidden"
        />
        <div className="lg:grid lg:min-h-0 lg:flex-1 lg:grid-cols-[minmax(0,1fr)_26rem] xl:grid-cols-[minmax(0,1fr)_32rem]">
          <div className="min-w-0 lg:overflow-y-auto">
            <SectionIndex label="Evidence" sections={evidenceSections(page)} className="max-lg:hidden" />
            <Evidence page={page} />
            <CitingBar />
          </div>
          <div className="@container min-w-0 border-line max-lg:border-t lg:overflow-y-auto lg:border-l">
            <SectionIndex
              label="Feedback and history"
              sections={asideSections(page)}
              className="max-lg:hidden"
            />
            <Feedback page={page} />
            {canReadMessages(page) && <Messages page={page} />}
            <Notes page={page} />
            <SamePerson applicationId={id} />
            <History page={page} />
          </div>
        </div>
      </div>
    </ScorecardProvider>
  );
}

function asideSections(page: ApplicationPageView): IndexedSection[] {
  return [
    { id: "feedback", title: "Feedback" },
    ...(canReadMessages(page) ? [{ id: "messages", title: "Messages" }] : []),
    { id: "notes", title: "Notes" },
    { id: "history", title: "History" },
  ];
}

function evidenceSections(page: ApplicationPageView): IndexedSection[] {
  const { documents, answers, application } = page;
  return [
    { id: "facts", title: "Facts" },
    ...(documents.some(({ kind }) => kind === "resume") ? [{ id: "resume", title: "Résumé" }] : []),
    ...(hasPublications(page) ? [{ id: "publications", title: "Publications" }] : []),
    ...(answers.length > 0 ? [{ id: "answers", title: "Answers" }] : []),
    ...(application.coverLetter ? [{ id: "cover-letter", title: "Cover letter" }] : []),
  ];
}

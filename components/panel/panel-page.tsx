import { Printer } from "lucide-react";
import Link from "next/link";
import { OverrideDialog } from "@/components/application/override-dialog";
import { EarlierVersions } from "@/components/scorecard/earlier-versions";
import { RecommendationWord } from "@/components/scorecard/rating-words";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { listWords } from "@/lib/list-words";
import { type Panel, panelOf } from "@/lib/scorecards/panel-of";
import { ConflictMark } from "./conflict-mark";
import { OverrideMark } from "./override-mark";
import { Overrides } from "./overrides";
import { PanelEvidence } from "./panel-evidence";
import { PanelMatrix } from "./panel-matrix";

/** What a panel thinks of one person, side by side. */
export function PanelPage({ page }: { page: ApplicationPageView }) {
  const { application, job, stages, feedback, viewer } = page;
  const panel = panelOf(feedback, viewer.id);
  const stage = stages.find(({ id }) => id === application.stageId);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1 dir="auto" className="text-xl font-semibold wrap-anywhere">
            <Link href={`/desk/applications/${application.id}`} className="no-underline hover:underline">
              {application.name}
            </Link>
          </h1>
          <p className="text-sm text-ink-soft">
            {[job.title, stage?.name, application.affiliation].filter(Boolean).join(" · ")} · applied{" "}
            <RelativeTime iso={application.appliedAt} focusable={false} />
          </p>
        </div>
        <LinkButton href={`/desk/applications/${application.id}/packet`}>
          <Printer aria-hidden /> Packet to print
        </LinkButton>
      </header>
      <PanelState panel={panel} page={page} />
      {panel.verdicts.length > 0 && (
        <>
          <Verdicts panel={panel} page={`/desk/applications/${application.id}`} />
          <section aria-labelledby="panel-matrix" className="flex flex-col gap-2">
            <h2 id="panel-matrix" className="text-lg font-semibold">
              Requirements
            </h2>
            <PanelMatrix panel={panel} />
          </section>
          <PanelEvidence panel={panel} page={`/desk/applications/${application.id}`} />
        </>
      )}
    </div>
  );
}

function PanelState({ panel, page }: { panel: Panel; page: ApplicationPageView }) {
  const { verdicts, waitingFor, declined, openConflicts, overrides, isHidden } = panel;
  const { application, viewer } = page;
  return (
    <>
      {isHidden && (
        <EmptyState
          title="Others have written, and what they wrote is hidden from you."
          action={viewer.canOverride && <OverrideDialog applicationId={application.id} />}
        >
          It opens once you submit your scorecard, or decline.
        </EmptyState>
      )}
      {verdicts.length === 0 && !isHidden && (
        <EmptyState title="Nobody has submitted a scorecard yet.">
          What colleagues think appears here, side by side.
        </EmptyState>
      )}
      {openConflicts.length > 0 && (
        <Notice tone="warn" role="note" title="Open conflicts of interest">
          <p>
            Of {listWords(openConflicts)}.{" "}
            <Link href={`/desk/applications/${application.id}#feedback`} className="underline">
              See what was found
            </Link>
          </p>
        </Notice>
      )}
      <Overrides overrides={overrides} viewerId={viewer.id} />
      {waitingFor.length + declined.length > 0 && (
        <p className="text-sm">
          {waitingFor.length > 0 && `Still waiting for ${listWords(waitingFor)}. `}
          {declined.length > 0 && <span className="text-ink-soft">{`${listWords(declined)} declined.`}</span>}
        </p>
      )}
    </>
  );
}

function Verdicts({ panel, page }: { panel: Panel; page: string }) {
  return (
    <ul aria-label="Recommendations" className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {panel.verdicts.map(
        ({ reviewer, conflict, isOverridden, recommendation, comment, reason, earlier }) => (
          <li key={reviewer} className="flex flex-col gap-1 border-t border-line pt-2 break-inside-avoid">
            <p>
              <span className="font-semibold">{reviewer}</span>{" "}
              {recommendation && <RecommendationWord recommendation={recommendation} />}{" "}
              <ConflictMark conflict={conflict} /> {isOverridden && <OverrideMark />}
            </p>
            {comment && (
              <p dir="auto" className="text-sm whitespace-pre-wrap wrap-anywhere">
                {comment}
              </p>
            )}
            <EarlierVersions reason={reason} earlier={earlier} page={page} />
          </li>
        ),
      )}
    </ul>
  );
}

"use client";

import { EyeOff } from "lucide-react";
import Link from "next/link";
import { OwnConflict } from "@/components/conflicts/own-conflict";
import { ReviewersConflicts } from "@/components/conflicts/reviewers-conflicts";
import { OverrideMark } from "@/components/panel/override-mark";
import { Overrides } from "@/components/panel/overrides";
import { DiscardRevision } from "@/components/scorecard/discard-revision";
import { ScorecardForm } from "@/components/scorecard/scorecard-form";
import { SubmittedScorecard } from "@/components/scorecard/submitted-scorecard";
import { useScorecard } from "@/components/scorecard/use-scorecard";
import { Button } from "@/components/ui/button";
import { Key } from "@/components/ui/key";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { earlierWording } from "@/lib/scorecards/earlier-wording";
import { AskForFeedback } from "./ask-for-feedback";
import { DeclineFeedback } from "./decline-feedback";
import { OverrideDialog } from "./override-dialog";
import { PageSection } from "./page-section";
import { Reviewers } from "./reviewers";

/** Who was asked, one's own scorecard, and what others wrote as far as one may read it. */
export function Feedback({ page }: { page: ApplicationPageView }) {
  const { feedback, viewer } = page;
  return (
    <PageSection id="feedback" title="Feedback" aside={viewer.canAssign && <AskForFeedback page={page} />}>
      <Reviewers page={page} />
      <Overrides overrides={feedback.overrides} viewerId={viewer.id} />
      <ReviewersConflicts page={page} />
      <OwnConflict page={page} />
      {!isExcused(page) && (
        <div className="thumb-sized flex flex-col gap-2.5">
          <OwnScorecard page={page} />
        </div>
      )}
      <p className="flex flex-wrap gap-x-4 text-sm">
        {feedback.others.length > 0 && (
          <Link href={`/desk/applications/${page.application.id}/panel`} className="underline">
            The panel side by side
          </Link>
        )}
        <Link href={`/desk/applications/${page.application.id}/packet`} className="underline">
          Packet to print
        </Link>
      </p>
      {feedback.others.map(({ id, ...scorecard }) => (
        <SubmittedScorecard
          key={id}
          {...scorecard}
          mark={isOverridden(page, scorecard.userId) && <OverrideMark />}
        />
      ))}
    </PageSection>
  );
}

/** What they wrote is kept; only who had submitted is still shown it. */
function isExcused({ feedback, viewer }: ApplicationPageView): boolean {
  const own = feedback.conflicts.find(({ userId }) => userId === viewer.id);
  return own?.state === "confirmed" && !feedback.mine?.submittedAt;
}

/** They read others' feedback before they gave theirs. */
function isOverridden({ feedback }: ApplicationPageView, who: string): boolean {
  return feedback.overrides.some(({ userId }) => userId === who);
}

function OwnScorecard({ page }: { page: ApplicationPageView }) {
  const { feedback, viewer } = page;
  const { isOpen, isRevising, open, revise } = useScorecard();
  const { mine } = feedback;
  if (mine?.submittedAt) {
    const known = new Map(feedback.requirements.map((requirement) => [requirement.id, requirement]));
    const ratings = mine.ratings.map((one) => {
      const requirement = known.get(one.requirementId);
      const earlier = requirement && earlierWording(requirement, one.requirementVersion);
      return { ...one, requirement: earlier ?? requirement?.text ?? "" };
    });
    return (
      <>
        <SubmittedScorecard
          {...mine}
          userName="You"
          submittedAt={mine.submittedAt}
          ratings={ratings}
          mark={isOverridden(page, viewer.id) && <OverrideMark />}
        />
        {isRevising ? (
          <>
            <ScorecardForm />
            <DiscardRevision applicationId={page.application.id} />
          </>
        ) : (
          <Button variant="quiet" size="small" className="self-start" onClick={revise}>
            Change your scorecard
          </Button>
        )}
      </>
    );
  }
  const othersWrote = feedback.reviewers.some(
    ({ userId, state }) => userId !== viewer.id && state === "submitted",
  );
  return (
    <>
      {othersWrote && !feedback.canReadOthers && <Hidden page={page} />}
      {isOpen ? (
        <>
          {!othersWrote && !feedback.canReadOthers && (
            <p className="text-sm text-ink-soft">
              Others’ feedback stays hidden from you while you write yours.
            </p>
          )}
          <ScorecardForm />
          <DeclineFeedback page={page} />
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <Button aria-keyshortcuts="F" onClick={open}>
            Write a scorecard <Key>F</Key>
          </Button>
          {(!feedback.canReadOthers || isStillAsked(page)) && <DeclineFeedback page={page} />}
        </div>
      )}
    </>
  );
}

/** Whoever reads others' already because they overrode it can decline all the same. */
function isStillAsked({ feedback, viewer }: ApplicationPageView): boolean {
  return feedback.reviewers.some(({ userId, state }) => userId === viewer.id && state === "asked");
}

function Hidden({ page: { application, viewer } }: { page: ApplicationPageView }) {
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-soft">
      <p className="flex gap-1.5">
        <EyeOff aria-hidden className="h-[1lh] w-[1em] shrink-0" />
        Others’ feedback is hidden until you submit or decline yours.
      </p>
      {viewer.canOverride && <OverrideDialog applicationId={application.id} />}
    </div>
  );
}

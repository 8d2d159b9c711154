import { AlarmClock, Archive, CircleX, Mail, PartyPopper, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { StateWord } from "@/components/ui/state-word";
import type { ApplicationPageView, EndingView } from "@/lib/applications/application-view";
import { isLate } from "@/lib/applications/is-late";
import { RecruiterMenu } from "./recruiter-menu";

/** How it stands, in words: whose it is, since when, what is late, what waits, how it ended. */
export function Standing({ page }: { page: ApplicationPageView }) {
  const { application, ending } = page;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-ink-soft">
      <li>
        <RecruiterMenu page={page} />
      </li>
      {ending ? <Ended status={application.status} ending={ending} /> : <Running page={page} />}
      {ending?.mail && <MailItem mail={ending.mail} />}
      {page.messages.some(({ isOwed }) => isOwed) && (
        <li>
          <StateWord tone="accent">
            <a href="#messages" className="text-accent-ink">
              Waits for an answer
            </a>
          </StateWord>
        </li>
      )}
    </ul>
  );
}

function Running({ page: { application, stages, feedback, viewer } }: { page: ApplicationPageView }) {
  const stage = stages.find(({ id }) => id === application.stageId);
  const isWaiting =
    application.status === "active" &&
    isLate(application.stageEnteredAt, stage?.promisedDays ?? null, Date.now());
  const isAsked = feedback.reviewers.some(({ userId, state }) => userId === viewer.id && state === "asked");
  return (
    <>
      <li>
        {application.status === "hired" && (
          <StateWord tone="good" icon={PartyPopper} className="mr-1">
            Hired
          </StateWord>
        )}
        {application.status === "hired" ? "" : `Entered ${stage?.name ?? "this stage"} `}
        <RelativeTime iso={application.stageEnteredAt} />
      </li>
      {isWaiting && (
        <li suppressHydrationWarning>
          <StateWord tone="bad" icon={TriangleAlert}>
            Late: promised within {stage?.promisedDays} days
          </StateWord>
        </li>
      )}
      {application.snoozedUntil && (
        <li>
          <StateWord tone="neutral" icon={AlarmClock}>
            Put aside, back <RelativeTime iso={application.snoozedUntil} />
          </StateWord>
        </li>
      )}
      {isAsked && (
        <li>
          <StateWord tone="accent">
            <a href="#feedback" className="text-accent-ink">
              Waits for your feedback
            </a>
          </StateWord>
        </li>
      )}
    </>
  );
}

type EndedProps = { status: ApplicationPageView["application"]["status"]; ending: EndingView };

function Ended({ status, ending: { reason, by, at } }: EndedProps) {
  const isRejected = status === "rejected";
  return (
    <li>
      <StateWord tone={isRejected ? "bad" : "neutral"} icon={isRejected ? CircleX : Archive} className="mr-1">
        {isRejected ? "Rejected" : "Withdrawn"}
      </StateWord>
      {at && <RelativeTime iso={at} />}
      {by ? ` by ${by}` : !isRejected && " by the candidate"}
      {reason && `: ${reason}`}
    </li>
  );
}

function MailItem({ mail: { state, leavesAt, sentAt } }: { mail: NonNullable<EndingView["mail"]> }) {
  const words: Record<typeof state, ReactNode> = {
    waiting: (
      <>
        The mail to the candidate leaves <RelativeTime iso={leavesAt} />
      </>
    ),
    sent: (
      <>
        The mail to the candidate left <RelativeTime iso={sentAt ?? leavesAt} />
      </>
    ),
    failed: "The mail to the candidate could not be delivered",
    no_smtp: "The mail to the candidate was not sent: no mail server is set up",
    demo_address: "A mail was written; nothing is sent to demo addresses",
    cancelled: "The mail to the candidate was cancelled",
  };
  return (
    <li className="flex items-baseline gap-1">
      <Mail aria-hidden className="size-3.5 self-center" />
      <span>{words[state]}</span>
    </li>
  );
}

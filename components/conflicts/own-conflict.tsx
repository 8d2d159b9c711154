import { Notice } from "@/components/ui/notice";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { ConflictView } from "@/lib/conflicts/schemas";
import { Findings } from "./findings";
import { ReasonForm } from "./reason-form";
import { Decided, Said } from "./said-and-decided";

/** One's own conflict of interest, at the top of one's scorecard: what was found, and what one says of it. */
export function OwnConflict({ page }: { page: ApplicationPageView }) {
  const { application, feedback, viewer } = page;
  const own = feedback.conflicts.find(({ userId }) => userId === viewer.id);
  if (!own) return null;
  const applicationId = application.id;
  const declare = <Declare applicationId={applicationId} />;
  if (own.state === "none") {
    // Whoever only looks has nothing to declare.
    return own.isReviewer || feedback.mine ? <div className="flex flex-wrap">{declare}</div> : null;
  }
  return (
    <Notice
      tone={own.state === "cleared" ? "info" : "warn"}
      role="note"
      title={titles[own.state]}
      className="flex-1"
    >
      <div className="flex flex-col gap-1.5">
        <Findings findings={own.findings} count={own.keys.length} isOwn />
        <Said conflict={own} who="You say" />
        <Decided conflict={own} />
        {own.state !== "confirmed" && (
          <div className="flex flex-wrap gap-x-2">
            {!own.said?.hasConflict && declare}
            {canDeny(own) && (
              <ReasonForm
                applicationId={applicationId}
                verb="It is no conflict"
                title="Why it is no conflict of interest"
                help="Colleagues who decide about it read this."
                path=""
                body={{ hasConflict: false }}
                done="Noted. A colleague decides about it."
              />
            )}
          </div>
        )}
      </div>
    </Notice>
  );
}

const titles = {
  open: "You may have a conflict of interest",
  cleared: "It was decided that you give feedback all the same",
  confirmed: "You are excused from this application",
};

function canDeny({ said, state }: ConflictView): boolean {
  return state === "open" && said?.hasConflict !== false;
}

function Declare({ applicationId }: { applicationId: string }) {
  return (
    <ReasonForm
      applicationId={applicationId}
      verb="Declare a conflict of interest"
      title="Declare a conflict of interest"
      help="How you know the candidate. Colleagues who decide about it read this."
      path=""
      body={{ hasConflict: true }}
      done="Declared. A colleague decides about it."
    />
  );
}

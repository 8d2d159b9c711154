import { Check, TriangleAlert, UserX } from "lucide-react";
import { StateWord } from "@/components/ui/state-word";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import type { ConflictView } from "@/lib/conflicts/schemas";
import { Findings } from "./findings";
import { ReasonForm } from "./reason-form";
import { Decided, Said } from "./said-and-decided";

/** Conflicts of interest of colleagues who review, for those who decide about them. */
export function ReviewersConflicts({ page }: { page: ApplicationPageView }) {
  const others = page.feedback.conflicts.filter(
    ({ userId, state, isReviewer, said }) =>
      userId !== page.viewer.id &&
      state !== "none" &&
      (isReviewer || state === "confirmed" || said?.hasConflict === true),
  );
  if (!page.viewer.canAssign || others.length === 0) return null;
  return (
    <ul aria-label="Conflicts of interest" className="flex flex-col gap-2">
      {others.map((conflict) => (
        <li key={conflict.userId} className="flex flex-col gap-1 border-l-2 border-line-strong pl-2.5">
          <p className="text-sm">
            <span className="font-semibold wrap-anywhere">{conflict.name}</span>{" "}
            <State state={conflict.state} />
          </p>
          <Findings findings={conflict.findings} count={conflict.keys.length} />
          <Said conflict={conflict} who="They say" />
          <Decided conflict={conflict} />
          <Decide applicationId={page.application.id} conflict={conflict} />
        </li>
      ))}
    </ul>
  );
}

function State({ state }: Pick<ConflictView, "state">) {
  if (state === "cleared") {
    return (
      <StateWord tone="good" icon={Check}>
        Stays a reviewer
      </StateWord>
    );
  }
  if (state === "confirmed") {
    return (
      <StateWord tone="neutral" icon={UserX}>
        Excused
      </StateWord>
    );
  }
  return (
    <StateWord tone="warn" icon={TriangleAlert}>
      Open conflict of interest
    </StateWord>
  );
}

function Decide({ applicationId, conflict }: { applicationId: string; conflict: ConflictView }) {
  const { userId, name, version, keys, state } = conflict;
  const path = `/${userId}`;
  return (
    <div className="flex flex-wrap gap-x-2">
      {state !== "cleared" && (
        <ReasonForm
          applicationId={applicationId}
          verb={state === "confirmed" ? `Let ${name} review after all` : `Let ${name} stay`}
          title="They stay a reviewer"
          help={state === "confirmed" ? "Then ask them for feedback again." : "It stands in the history."}
          path={path}
          body={{ decision: "stays", version, keys }}
          done={`${name} may review.`}
        />
      )}
      {state !== "confirmed" && (
        <ReasonForm
          applicationId={applicationId}
          verb={`Excuse ${name}`}
          title="They are not asked any more"
          help="Their draft is kept and cannot be submitted. What they submitted stays, and is marked."
          path={path}
          body={{ decision: "excused", version, keys }}
          done={`${name} is excused.`}
        />
      )}
    </div>
  );
}

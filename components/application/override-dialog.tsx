import { Button } from "@/components/ui/button";
import { overrideReasonLimit } from "@/lib/scorecards/override-schemas";
import { ReasonDialog } from "./reason-dialog";

/** Lets an admin read others' feedback before giving theirs, for a reason that the whole panel reads. */
export function OverrideDialog({ applicationId }: { applicationId: string }) {
  return (
    <ReasonDialog
      title="Read others’ feedback before giving yours?"
      trigger={
        <Button variant="quiet" size="small">
          Read it now…
        </Button>
      }
      path={`/api/applications/${applicationId}/override`}
      verb="Read others’ feedback"
      failed="It is still hidden."
      help="Everybody on the panel reads this."
      maxLength={overrideReasonLimit}
    >
      This opens others’ feedback on this application to you alone. The whole panel sees that you read it, and
      a scorecard you give later is marked. It cannot be taken back.
    </ReasonDialog>
  );
}

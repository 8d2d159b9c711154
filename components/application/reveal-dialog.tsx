import { Button } from "@/components/ui/button";
import { revealReasonLimit } from "@/lib/anonymous/reveal-schemas";
import { ReasonDialog } from "./reason-dialog";

/** Asks to see who an anonymised application is of, for a reason that everybody reads in the history. */
export function RevealDialog({ applicationId }: { applicationId: string }) {
  return (
    <ReasonDialog
      title="See who this is?"
      trigger={<Button size="small">Reveal…</Button>}
      path={`/api/applications/${applicationId}/reveal`}
      verb="Reveal"
      failed="Not revealed."
      help="Everybody on the job reads this in the history."
      maxLength={revealReasonLimit}
    >
      You alone will see the name, contact and files, here and in every list. It cannot be taken back.
    </ReasonDialog>
  );
}

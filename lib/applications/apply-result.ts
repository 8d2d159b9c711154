import type { SubmissionResult } from "@conform-to/react";
import type { ActionResult } from "@/lib/action";
import type { SavedDraftView } from "@/lib/drafts/schemas";

/** Sent, the form ends in a redirect; only kept, it says so. `read`: nothing was sent; the form comes back as it was typed, with the publications read from it. */
export type ApplyResult =
  | ActionResult<SavedDraftView>
  | { ok: "read"; submission: SubmissionResult; isFileLost: boolean };

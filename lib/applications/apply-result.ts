import type { SubmissionResult } from "@conform-to/react";
import type { ActionResult } from "@/lib/action";

/** `read`: nothing was sent; the form comes back as it was typed, with the publications read from it. */
export type ApplyResult =
  | ActionResult<never>
  | { ok: "read"; submission: SubmissionResult; isFileLost: boolean };

import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionResult } from "@/lib/action";
import { onlyKnownFields } from "./submission-fields";
import { submissionEnvelope } from "./submit-schemas";

/** A form that changed its language: it comes back with all that was typed, and nothing to say about it. */
export function keptForm(form: FormData): ActionResult<never> {
  const submission = parseWithZod(onlyKnownFields(form), { schema: submissionEnvelope });
  return {
    ok: false,
    error: { code: "invalid", message: "" },
    submission: submission.reply({ formErrors: [] }),
  };
}

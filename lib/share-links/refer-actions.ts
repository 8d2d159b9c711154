"use server";

import { type ActionResult, action } from "@/lib/action";
import { referCandidate } from "./refer-candidate";
import { type ReferView, referInput } from "./refer-schemas";

export async function referCandidateAction(
  previous: ActionResult<ReferView> | null,
  form: FormData,
): Promise<ActionResult<ReferView>> {
  return action(referInput, referCandidate)(previous, form);
}

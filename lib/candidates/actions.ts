"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate, forgetCandidateToken } from "./candidate-session";
import { requestCandidateLink } from "./request-candidate-link";
import { revokeCandidateLinks } from "./revoke-candidate-links";

const anyEmail = z.object({ email: z.string().default("") });

export async function requestCandidateLinkAction(
  previous: ActionResult<{ email: string }> | null,
  form: FormData,
): Promise<ActionResult<{ email: string }>> {
  return publicAction(anyEmail, requestCandidateLink)(previous, form);
}

/** Closes the page in this browser; the link in the mail still opens it. */
export async function leaveAction(): Promise<void> {
  await forgetCandidateToken();
  redirect("/application");
}

export async function revokeLinksAction(): Promise<void> {
  const candidate = await findCandidate();
  if (candidate) await revokeCandidateLinks(candidate);
  await forgetCandidateToken();
  redirect("/application");
}

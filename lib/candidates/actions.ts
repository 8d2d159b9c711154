"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { defaultLocale, localePath, locales, toLocale } from "@/lib/i18n/locales";
import { findCandidate, forgetCandidateToken } from "./candidate-session";
import { requestCandidateLink } from "./request-candidate-link";
import { revokeCandidateLinks } from "./revoke-candidate-links";

const anyEmail = z.object({
  email: z.string().default(""),
  locale: z.enum(locales).catch(defaultLocale),
});

export async function requestCandidateLinkAction(
  previous: ActionResult<{ email: string }> | null,
  form: FormData,
): Promise<ActionResult<{ email: string }>> {
  return publicAction(anyEmail, requestCandidateLink)(previous, form);
}

/** Closes the page in this browser; the link in the mail still opens it. */
export async function leaveAction(form: FormData): Promise<void> {
  await forgetCandidateToken();
  redirect(ownPageOf(form));
}

export async function revokeLinksAction(form: FormData): Promise<void> {
  const candidate = await findCandidate();
  if (candidate) await revokeCandidateLinks(candidate);
  await forgetCandidateToken();
  redirect(ownPageOf(form));
}

/** In the language it was open in; anyone can call an action with anything. */
function ownPageOf(form: FormData): string {
  return localePath(toLocale(form instanceof FormData ? form.get("locale") : null), "/application");
}

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate, forgetCandidateToken } from "@/lib/candidates/candidate-session";
import { AppError } from "@/lib/errors";
import { defaultLocale, localePath, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { confirmErasure } from "./confirm-erasure";
import { findErasureToken, forgetErasureToken } from "./erasure-cookie";
import { requestErasure } from "./request-erasure";

const envelope = z.looseObject({ locale: z.enum(locales).catch(defaultLocale) });

type Sent = Promise<ActionResult<{ sent: true }>>;

export async function requestErasureAction(
  previous: ActionResult<{ sent: true }> | null,
  form: FormData,
): Sent {
  return publicAction(envelope, async (_, { locale }) => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(locale).own.closed);
    await requestErasure(candidate, locale);
    return { sent: true as const };
  })(previous, form);
}

export async function confirmErasureAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(envelope, async (_, { locale }): Promise<never> => {
    const state = await confirmErasure({ token: await findErasureToken(), locale });
    if (state === "deferred") redirect(localePath(locale, "/application/erase/confirm"));
    await forgetErasureToken();
    await forgetCandidateToken();
    redirect(localePath(locale, "/application/erase/done"));
  })(previous, form);
}

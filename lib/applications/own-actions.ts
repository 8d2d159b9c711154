"use server";

import { redirect } from "next/navigation";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { AppError } from "@/lib/errors";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { takeBackWithdrawal } from "./take-back-withdrawal";
import { withdrawApplication } from "./withdraw-application";
import { ownEnvelope } from "./withdraw-schemas";

export async function withdrawAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(ownEnvelope, async (_, input): Promise<never> => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(input.locale).own.closed);
    await withdrawApplication(candidate, input);
    redirect(localePath(input.locale, "/application"));
  })(previous, form);
}

/** Back on the page, which says how it stands now: also when it was too late. */
export async function takeBackAction(form: FormData): Promise<void> {
  const input = form instanceof FormData ? Object.fromEntries(form) : {};
  const { applicationId, locale } = ownEnvelope.catch({ applicationId: "", locale: "en" }).parse(input);
  const candidate = await findCandidate();
  if (candidate) {
    await takeBackWithdrawal(candidate, { applicationId, locale }).catch((thrown: unknown) => {
      if (!(thrown instanceof AppError)) throw thrown;
    });
  }
  redirect(localePath(toLocale(locale), "/application"));
}

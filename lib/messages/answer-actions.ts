"use server";

import { redirect } from "next/navigation";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { AppError } from "@/lib/errors";
import { localePath } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { answerMessage } from "./answer-message";
import { answerEnvelope } from "./message-schemas";

export async function answerMessageAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(answerEnvelope, async (_, input): Promise<never> => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(input.locale).own.closed);
    await answerMessage(candidate, input);
    redirect(localePath(input.locale, `/application#messages-${input.applicationId}`));
  })(previous, form);
}

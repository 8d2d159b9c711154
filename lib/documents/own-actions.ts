"use server";

import { redirect } from "next/navigation";
import { type ActionResult, publicAction } from "@/lib/action";
import { ownEnvelope } from "@/lib/applications/withdraw-schemas";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { AppError } from "@/lib/errors";
import { localePath } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { addOwnDocument } from "./add-own-document";

export async function addOwnDocumentAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(ownEnvelope, async (_, input): Promise<never> => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(input.locale).own.closed);
    await addOwnDocument(candidate, input);
    redirect(localePath(input.locale, `/application/${input.applicationId}/documents`));
  })(previous, form);
}

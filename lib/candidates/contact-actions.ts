"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { AppError } from "@/lib/errors";
import { defaultLocale, localePath, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { findCandidate } from "./candidate-session";
import { correctContact } from "./correct-contact";

const envelope = z.looseObject({ locale: z.enum(locales).catch(defaultLocale) });

export async function correctContactAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(envelope, async (_, { locale, ...input }): Promise<never> => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(locale).own.closed);
    await correctContact(candidate, input, locale);
    redirect(localePath(locale, "/application"));
  })(previous, form);
}

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { AppError } from "@/lib/errors";
import { defaultLocale, localePath, locales } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { findAddressToken } from "./address-cookie";
import { confirmAddress } from "./confirm-address";
import { requestAddress } from "./request-address";

const envelope = z.looseObject({ locale: z.enum(locales).catch(defaultLocale) });

export async function requestAddressAction(
  previous: ActionResult<{ sent: true }> | null,
  form: FormData,
): Promise<ActionResult<{ sent: true }>> {
  return publicAction(envelope, async (_, { locale, ...input }) => {
    const candidate = await findCandidate();
    if (!candidate) throw new AppError("forbidden", messagesOf(locale).own.closed);
    await requestAddress(candidate, input, locale);
    return { sent: true as const };
  })(previous, form);
}

export async function confirmAddressAction(
  previous: ActionResult<never> | null,
  form: FormData,
): Promise<ActionResult<never>> {
  return publicAction(envelope, async (_, { locale }): Promise<never> => {
    await confirmAddress({ token: await findAddressToken(), locale });
    redirect(localePath(locale, "/application/address/confirm"));
  })(previous, form);
}

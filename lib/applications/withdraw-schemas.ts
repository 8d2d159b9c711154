import { z } from "zod";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import { longText } from "@/lib/text-schemas";

/** So long a candidate may think again. */
export const takeBackDays = 7;

const reasonLimit = 2_000;

export function withdrawInput({ own, apply }: Pick<Messages, "own" | "apply">) {
  return z.object({
    applicationId: z.uuid(),
    reason: longText({ label: own.withdraw.reason, limit: reasonLimit, messages: apply.errors }),
  });
}

/** In whose language a refusal speaks; the rule knows the rest. */
export const ownEnvelope = z.looseObject({
  applicationId: z.string().max(100).default(""),
  locale: z.enum(locales).catch(defaultLocale),
});

export type OwnApplicationInput = { applicationId: string; locale?: Locale; [field: string]: unknown };

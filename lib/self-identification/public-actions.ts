"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type ActionResult, publicAction } from "@/lib/action";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { notFound } from "@/lib/errors";
import { defaultLocale, localePath, locales, toLocale } from "@/lib/i18n/locales";
import { orNotFound } from "@/lib/or-not-found";
import { answerSelfIdentification } from "./answer-self-identification";
import type { Door } from "./find-asked";
import { eraseOwnAnswers } from "./own-answers";

const text = z.string().max(300).default("");

const form = z.looseObject({
  applicationId: text,
  slug: text,
  reference: text,
  proof: text,
  locale: z.enum(locales).catch(defaultLocale),
});

/** The answer is the same for everybody: that it was taken. */
export async function answerSelfIdentificationAction(
  previous: ActionResult<null> | null,
  formData: FormData,
): Promise<ActionResult<null>> {
  return publicAction(form, async (visitor, input) => {
    return answerSelfIdentification(visitor, await doorOf(input), input, input.locale);
  })(previous, formData);
}

export async function eraseSelfIdentificationAction(formData: FormData): Promise<void> {
  const id =
    formData instanceof FormData ? z.uuid().safeParse(formData.get("applicationId")).data : undefined;
  const locale = toLocale(formData instanceof FormData ? formData.get("locale") : null);
  const candidate = await findCandidate();
  if (!candidate || !id) redirect(localePath(locale, "/application"));
  await orNotFound(eraseOwnAnswers(candidate, id));
  redirect(localePath(locale, `/application/${id}/self-identification`));
}

async function doorOf({ applicationId, ...received }: z.infer<typeof form>): Promise<Door> {
  if (!applicationId) return { from: "received", ...received };
  const candidate = await findCandidate();
  if (!candidate) throw notFound();
  return { from: "own_page", candidate, applicationId };
}

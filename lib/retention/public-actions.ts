"use server";

import { redirect } from "next/navigation";
import { findCandidate } from "@/lib/candidates/candidate-session";
import { localePath, toLocale } from "@/lib/i18n/locales";
import { keepOnConsent } from "./keep-on-consent";

/** One button that says the opposite of what stands; whose page is closed changes nothing. */
export async function keepOnConsentAction(form: FormData): Promise<void> {
  const field = (name: string) => (form instanceof FormData ? form.get(name) : null);
  const candidate = await findCandidate();
  if (candidate && field("keep") !== null) await keepOnConsent(candidate, field("keep") === "yes");
  redirect(localePath(toLocale(field("locale")), "/application"));
}

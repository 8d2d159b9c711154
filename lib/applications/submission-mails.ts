import "server-only";
import type { Tx } from "@/db/client";
import { greetingWords } from "@/lib/messages/greeting-words";
import { nextWords } from "@/lib/messages/next-words";
import { ownPageValues } from "@/lib/messages/own-page-values";
import { writeMail } from "@/lib/messages/write-mail";
import type { ApplyFormView } from "./apply-form-view";

export const standsMailKind = "application_stands";

type Details = { form: ApplyFormView; fullName: string; reference: string };

/** The acknowledgement; `{{link}}` opens the candidate's own page. */
export function receivedMail(tx: Tx, details: Details) {
  const { locale, steps } = details.form;
  return writeMail(tx, "application_received", locale, {
    ...valuesOf(details),
    next: nextWords(locale, steps),
  });
}

/** Told to the owner of the mailbox alone: nothing came of the second form. */
export function standsMail(tx: Tx, details: Details) {
  return writeMail(tx, standsMailKind, details.form.locale, valuesOf(details));
}

function valuesOf({ form: { title, organisation, locale }, fullName, reference }: Details) {
  return {
    greeting: greetingWords(locale, fullName),
    title,
    organisation,
    reference,
    ...ownPageValues(locale),
  };
}

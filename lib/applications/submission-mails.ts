import "server-only";
import { candidateLinkDays } from "@/lib/candidates/schemas";
import { fillText } from "@/lib/fill-text";
import { localePath } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import { messagesOf } from "@/lib/i18n/messages-of";
import { absoluteUrl } from "@/lib/origin";
import type { ApplyFormView } from "./apply-form-view";

export const standsMailKind = "application_stands";

type MailMessages = Messages["apply"]["mail"];
type Details = { form: ApplyFormView; fullName: string; reference: string };

/** The acknowledgement; `{{link}}` opens the candidate's own page. */
export function receivedMail(details: Details) {
  const { mail } = messagesOf(details.form.locale).apply;
  return {
    kind: "application_received",
    ...written(details, mail.receivedSubject, [mail.received, nextStep(mail, details.form), mail.ownPage]),
  };
}

/** Told to the owner of the mailbox alone: nothing came of the second form. */
export function standsMail(details: Details) {
  const { mail } = messagesOf(details.form.locale).apply;
  return {
    kind: standsMailKind,
    ...written(details, mail.standsSubject, [mail.stands, mail.ownPage]),
  };
}

function written({ form, fullName, reference }: Details, subject: string, paragraphs: string[]) {
  const { title, organisation, locale } = form;
  const { mail } = messagesOf(locale).apply;
  const url = absoluteUrl(localePath(locale, "/application"));
  const values = { title, organisation, reference, days: candidateLinkDays, url };
  const text = [greeting(mail, fullName), ...paragraphs, "{{link}}", mail.linkNote, mail.closing];
  return {
    subject: fillText(subject, values),
    text: text
      .filter((paragraph) => paragraph !== "")
      .map((paragraph) => fillText(paragraph, values))
      .join("\n\n"),
  };
}

/**
 * Anyone can make us write to anyone: a name that could carry an advertisement or a link is not repeated,
 * nor one that holds a place of our own sentences.
 */
function greeting(mail: MailMessages, fullName: string): string {
  const isPlain = fullName.length <= 80 && !/[:/@<>{}\d]|www|\.\S/i.test(fullName);
  return isPlain ? fillText(mail.greeting, { name: fullName }) : mail.greetingWithoutName;
}

function nextStep(mail: MailMessages, { steps }: ApplyFormView): string {
  const [first, next] = steps;
  if (!next) return "";
  const days = first?.promisedDays;
  return days
    ? fillText(mail.promise, { days, step: next.publicName })
    : fillText(mail.nextStep, { step: next.publicName });
}

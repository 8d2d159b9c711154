import "server-only";
import { candidateLinkDays } from "@/lib/candidates/schemas";
import { absoluteUrl } from "@/lib/origin";
import { fillText } from "@/lib/text-schemas";
import messages from "@/messages/en.json";
import type { ApplyFormView } from "./apply-form-view";

const mail = messages.apply.mail;

export const standsMailKind = "application_stands";

type Details = { form: ApplyFormView; fullName: string; reference: string };

/** The acknowledgement; `{{link}}` opens the candidate's own page. */
export function receivedMail(details: Details) {
  return {
    kind: "application_received",
    ...written(details, mail.receivedSubject, [mail.received, nextStep(details.form), mail.ownPage]),
  };
}

/** Told to the owner of the mailbox alone: nothing came of the second form. */
export function standsMail(details: Details) {
  return {
    kind: standsMailKind,
    ...written(details, mail.standsSubject, [mail.stands, mail.ownPage]),
  };
}

function written({ form, fullName, reference }: Details, subject: string, paragraphs: string[]) {
  const { title, organisation } = form;
  const url = absoluteUrl("/application");
  const values = { title, organisation, reference, days: candidateLinkDays, url };
  const text = [greeting(fullName), ...paragraphs, "{{link}}", mail.linkNote, mail.closing];
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
function greeting(fullName: string): string {
  const isPlain = fullName.length <= 80 && !/[:/@<>{}\d]|www|\.\S/i.test(fullName);
  return isPlain ? fillText(mail.greeting, { name: fullName }) : mail.greetingWithoutName;
}

function nextStep({ steps }: ApplyFormView): string {
  const [first, next] = steps;
  if (!next) return "";
  const days = first?.promisedDays;
  return days
    ? fillText(mail.promise, { days, step: next.publicName })
    : fillText(mail.nextStep, { step: next.publicName });
}

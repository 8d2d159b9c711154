"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { correctContactAction } from "@/lib/candidates/contact-actions";
import { type ContactName, type ContactView, contactNames } from "@/lib/candidates/contact-schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

type Props = {
  contact: ContactView;
  seen: string;
  locale: Locale;
  messages: { labels: Messages["apply"]["labels"]; submit: string; problem: string };
};

/** Filled in with what stands now. */
export function ContactForm({ contact, seen, locale, messages: { labels, submit, problem } }: Props) {
  const { fields, formProps, isPending, errorItems } = useActionForm<ContactView, never>(
    correctContactAction,
    { id: "contact", defaultValue: contact },
  );
  return (
    <form {...formProps} noValidate className="flex flex-col gap-5">
      <ErrorSummary title={problem} items={errorItems} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="seen" value={seen} />
      {contactNames.map((name) => (
        <TextField
          key={fields[name].key}
          {...fieldProps(fields[name])}
          {...typed[name]}
          label={labels[name]}
          required={name === "fullName"}
        />
      ))}
      <SubmitButton pending={isPending} className="w-full self-start sm:w-auto">
        {submit}
      </SubmitButton>
    </form>
  );
}

const address = { inputMode: "url", autoCapitalize: "none", spellCheck: false } as const;

/** How a phone's keyboard and a browser's memory help with each. */
const typed: Partial<Record<ContactName, Partial<React.ComponentProps<"input">>>> = {
  fullName: { autoComplete: "name" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  location: { autoComplete: "address-level2" },
  affiliation: { autoComplete: "organization" },
  googleScholar: address,
  github: address,
  website: { ...address, autoComplete: "url" },
};

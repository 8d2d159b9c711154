"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/action";
import { fillText } from "@/lib/fill-text";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages as Catalogue } from "@/lib/i18n/messages";

type Messages = Pick<
  Catalogue["application"],
  "email" | "emailHelp" | "ask" | "asked" | "askedText" | "problem"
>;

type Props = {
  locale: Locale;
  messages: Messages;
  action: Action<{ email: string }>;
  /** Of the job whose draft the link is to. */
  slug?: string;
};

/** The answer is the same for any address. */
export function AskForLink({ locale, messages, action, slug }: Props) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    { email: string },
    { email: string }
  >(action, { id: "ask-for-link" });
  if (result?.ok) {
    return (
      <Notice tone="good" role="status" title={messages.asked}>
        {fillText(messages.askedText, { email: result.data.email })}
      </Notice>
    );
  }
  return (
    <form {...formProps} noValidate className="flex flex-col gap-5">
      <ErrorSummary title={messages.problem} items={errorItems} />
      <input type="hidden" name="locale" value={locale} />
      {slug && <input type="hidden" name="slug" value={slug} />}
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label={messages.email}
        help={messages.emailHelp}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton pending={isPending} className="w-full self-start sm:w-auto">
        {messages.ask}
      </SubmitButton>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { requestAddressAction } from "@/lib/address/actions";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

type Props = {
  locale: Locale;
  messages: Pick<Messages["own"]["address"], "email" | "ask" | "sent" | "sentText"> & { problem: string };
};

export function AddressForm({ locale, messages }: Props) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    { email: string },
    { sent: true }
  >(requestAddressAction, { id: "address" });
  if (result?.ok) {
    return (
      <Notice tone="good" role="status" title={messages.sent}>
        {messages.sentText}
      </Notice>
    );
  }
  return (
    <form {...formProps} noValidate className="flex flex-col gap-5">
      <ErrorSummary title={messages.problem} items={errorItems} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label={messages.email}
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

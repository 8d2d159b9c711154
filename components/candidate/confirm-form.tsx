"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/action";
import type { Locale } from "@/lib/i18n/locales";

type Props<Data> = {
  action: Action<Data>;
  locale: Locale;
  messages: { submit: string; problem: string; sent?: string; sentText?: string };
  /** What cannot be undone looks like it. */
  variant?: "danger" | "primary";
};

/** One button; when it only sent a mail, what to do next stands in its place. */
export function ConfirmForm<Data>({ action, locale, messages, variant = "danger" }: Props<Data>) {
  const { result, formProps, isPending, errorItems } = useActionForm<Record<string, string>, Data>(action, {
    id: "confirm",
  });
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
      <SubmitButton variant={variant} pending={isPending} className="w-full self-start sm:w-auto">
        {messages.submit}
      </SubmitButton>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { requestPasswordResetAction } from "@/lib/auth/actions";
import type { RequestPasswordResetInput } from "@/lib/auth/schemas";

/** Answers the same for every address, so that nobody learns who works here. */
export function ForgotPasswordForm() {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    RequestPasswordResetInput,
    { email: string }
  >(requestPasswordResetAction, { id: "forgot-password" });
  if (result?.ok) {
    return (
      <Notice tone="good" role="status" title="Look into your mail">
        If {result.data.email} has an account here, a link to choose a new password is on its way. It works
        once, within an hour.
      </Notice>
    );
  }
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label="Email"
        help="We send you a link to choose a new password."
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton pending={isPending}>Send the link</SubmitButton>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { signInAction } from "@/lib/auth/actions";
import type { SignInInput } from "@/lib/auth/schemas";

export function SignInForm({ callbackUrl }: { callbackUrl?: string }) {
  const { fields, formProps, isPending, errorItems } = useActionForm<SignInInput, never>(signInAction, {
    id: "sign-in",
  });
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        key={fields.password.key}
        {...fieldProps(fields.password)}
        defaultValue={undefined}
        label="Password"
        type="password"
        autoComplete="current-password"
      />
      <SubmitButton pending={isPending}>Sign in</SubmitButton>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { setPasswordAction } from "@/lib/auth/actions";
import type { SetPasswordInput } from "@/lib/auth/schemas";

export function ResetPasswordForm({ token }: { token: string }) {
  const { fields, formProps, isPending, errorItems } = useActionForm<SetPasswordInput, never>(
    setPasswordAction,
    {
      id: "reset-password",
    },
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="token" value={token} />
      <TextField
        key={fields.password.key}
        {...fieldProps(fields.password)}
        defaultValue={undefined}
        label="New password"
        help="At least 12 characters; a short sentence is good."
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton pending={isPending}>Save and sign in</SubmitButton>
    </form>
  );
}

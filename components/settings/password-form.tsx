"use client";

import { useEffect } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { changePasswordAction } from "@/lib/users/actions";
import type { ChangePasswordInput } from "@/lib/users/schemas";
import { resetForm } from "./reset-form";

export function PasswordForm() {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<ChangePasswordInput, null>(
    changePasswordAction,
    { id: "password" },
  );
  useEffect(() => {
    if (!result?.ok) return;
    resetForm("password");
    showToast({ text: "Your password is changed. Other devices are signed out.", tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex max-w-sm flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <TextField
        key={fields.currentPassword.key}
        {...fieldProps(fields.currentPassword)}
        defaultValue={undefined}
        label="Current password"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        key={fields.newPassword.key}
        {...fieldProps(fields.newPassword)}
        defaultValue={undefined}
        label="New password"
        help="At least 12 characters; a short sentence is good."
        type="password"
        autoComplete="new-password"
      />
      <div>
        <SubmitButton pending={isPending}>Change password</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { useEffect } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { inviteUserAction } from "@/lib/users/actions";
import type { InvitationView, InviteUserInput } from "@/lib/users/schemas";
import { roleOptions } from "./role-options";

export function InviteUserFields({ onInvited }: { onInvited: (invitation: InvitationView) => void }) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<InviteUserInput, InvitationView>(
    inviteUserAction,
    { id: "invite", defaultValue: { role: "interviewer" } },
  );
  useEffect(() => {
    if (result?.ok) onInvited(result.data);
  }, [result, onInvited]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <TextField key={fields.name.key} {...fieldProps(fields.name)} label="Name" autoComplete="off" />
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label="Email"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RadioGroup key={fields.role.key} {...fieldProps(fields.role)} label="Role" options={roleOptions} />
      <div className="flex justify-end">
        <SubmitButton pending={isPending}>Invite</SubmitButton>
      </div>
    </form>
  );
}

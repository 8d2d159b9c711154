"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { fieldProps } from "@/components/ui/conform";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { roleNames } from "@/lib/auth/viewer";
import { changeRoleAction } from "@/lib/users/actions";
import type { ChangeRoleInput, UserView } from "@/lib/users/schemas";
import { roleOptions } from "./role-options";

export function ChangeRoleDialog({ user }: { user: UserView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={`Role of ${user.name}`}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Change the role of ${user.name}`}>
          Change role
        </Button>
      }
    >
      <RoleForm user={user} onDone={() => setIsOpen(false)} />
    </Dialog>
  );
}

function RoleForm({ user, onDone }: { user: UserView; onDone: () => void }) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<ChangeRoleInput, UserView>(
    changeRoleAction,
    { id: `role-${user.id}`, defaultValue: { role: user.role } },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    if (!result?.ok) return;
    showToast({ text: `${user.name} is now ${roleNames[result.data.role].toLowerCase()}.`, tone: "good" });
    onDone();
  }, [result]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="userId" value={user.id} />
      <RadioGroup key={fields.role.key} {...fieldProps(fields.role)} label="Role" options={roleOptions} />
      <div className="flex justify-end">
        <SubmitButton pending={isPending}>Change role</SubmitButton>
      </div>
    </form>
  );
}

"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { liftHoldAction, setHoldAction } from "@/lib/retention/actions";

export function SetHoldForm({ applicationId }: { applicationId: string }) {
  const { fields, formProps, isPending, errorItems } = useActionForm<{ reason: string }, { isHeld: true }>(
    setHoldAction,
    { id: "set-hold" },
  );
  return (
    <form {...formProps} className="flex max-w-xl flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <TextField
        key={fields.reason.key}
        {...fieldProps(fields.reason)}
        label="Reason"
        help="Such as the number of a case. It is erased with the person once the hold is over."
      />
      <div>
        <SubmitButton pending={isPending}>Set a legal hold</SubmitButton>
      </div>
    </form>
  );
}

export function LiftHoldForm({ applicationId }: { applicationId: string }) {
  const { formProps, isPending, errorItems } = useActionForm<Record<string, string>, { isHeld: false }>(
    liftHoldAction,
    { id: "lift-hold" },
  );
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <SubmitButton variant="secondary" pending={isPending}>
        Lift the legal hold
      </SubmitButton>
    </form>
  );
}

"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { updateRetentionAction } from "@/lib/retention/actions";
import type { RetentionMode } from "@/lib/retention/schemas";

const options = [
  { value: "off", label: "Nothing", help: "The list below only tells who is due." },
  {
    value: "erase",
    label: "Erase",
    help: "Everything personal goes, with all feedback. What stays is counted: job, stage, how it ended, and when.",
  },
  {
    value: "anonymise",
    label: "Anonymise",
    help: "The same, but submitted ratings and recommendations stay, without a word and without a name.",
  },
];

/** What happens with who is due, each night and by itself. */
export function RetentionForm({ mode }: { mode: RetentionMode }) {
  const { fields, formProps, isPending, errorItems, result } = useActionForm<
    { mode: RetentionMode },
    { mode: RetentionMode }
  >(updateRetentionAction, { id: "retention" });
  return (
    <form {...formProps} className="flex max-w-measure flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <RadioGroup
        id="retention-mode"
        name="mode"
        label="When the time of a rejected or withdrawn application is over"
        options={options}
        errors={fields.mode.errors}
        defaultValue={mode}
      />
      <div className="flex items-center gap-3">
        <SubmitButton pending={isPending}>Save</SubmitButton>
        {result?.ok && (
          <p role="status" className="text-sm text-good">
            Saved. It takes effect in 24 hours.
          </p>
        )}
      </div>
    </form>
  );
}

"use client";

import { useEffect } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { updateOrganisationAction } from "@/lib/organisation/actions";
import type { OrganisationSettingsView, UpdateOrganisationInput } from "@/lib/organisation/schemas";

export function OrganisationForm({ organisation }: { organisation: OrganisationSettingsView }) {
  const { name, privacyContactEmail, retentionMonths, updatedAt } = organisation;
  const { result, fields, formProps, isPending, errorItems } = useActionForm<
    UpdateOrganisationInput,
    OrganisationSettingsView
  >(updateOrganisationAction, {
    id: "organisation",
    defaultValue: { name, privacyContactEmail, retentionMonths: String(retentionMonths) },
  });
  useEffect(() => {
    if (result?.ok) showToast({ text: "Saved. Candidates see it within a minute.", tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex max-w-xl flex-col gap-4">
      <ErrorSummary items={result?.ok ? [] : errorItems} />
      <input type="hidden" name="seenUpdatedAt" value={updatedAt} />
      <TextField
        key={fields.name.key}
        {...fieldProps(fields.name)}
        label="Name"
        help="At the top of the careers site, and under every mail."
      />
      <TextField
        key={fields.privacyContactEmail.key}
        {...fieldProps(fields.privacyContactEmail)}
        label="Privacy contact"
        help="Whom candidates write to about their data. Shown on the privacy page."
        type="email"
        spellCheck={false}
      />
      <TextField
        key={fields.retentionMonths.key}
        {...fieldProps(fields.retentionMonths)}
        label="Keep applications for (months)"
        help="How long, after a search has ended, as the privacy page says it."
        type="number"
        inputMode="numeric"
        min={1}
        max={120}
        className="max-w-28"
      />
      <div>
        <SubmitButton pending={isPending}>Save</SubmitButton>
      </div>
    </form>
  );
}

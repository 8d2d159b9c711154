"use client";

import { useEffect } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import { updateTemplateAction } from "@/lib/messages/template-actions";
import type { TemplateView } from "@/lib/messages/template-schemas";
import { TemplateFields } from "./template-fields";

type Typed = { name: string; subject: string; text: string };

export function EditTemplateForm({ template }: { template: TemplateView }) {
  const { id, kind, locale, name, subject, text, updatedAt } = template;
  const { result, fields, formProps, isPending, errorItems } = useActionForm<Typed, TemplateView>(
    updateTemplateAction,
    { id: "template", defaultValue: { name, subject, text } },
  );
  useEffect(() => {
    if (result?.ok) showToast({ text: "Saved. Mails say this from now on.", tone: "good" });
  }, [result]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={result?.ok ? [] : errorItems} />
      <input type="hidden" name="templateId" value={id} />
      <input type="hidden" name="seenUpdatedAt" value={updatedAt} />
      <TemplateFields
        kind={kind}
        locale={locale}
        fields={fields}
        footer={
          <div>
            <SubmitButton pending={isPending}>Save template</SubmitButton>
          </div>
        }
      >
        {kind === "message" && (
          <TextField key={fields.name.key} {...fieldProps(fields.name)} label="Name" help="Yours to see." />
        )}
      </TemplateFields>
    </form>
  );
}

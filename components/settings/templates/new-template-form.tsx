"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import { defaultLocale, localeNames, locales, toLocale } from "@/lib/i18n/locales";
import { createTemplateAction } from "@/lib/messages/template-actions";
import { TemplateFields } from "./template-fields";

type Typed = { name: string; locale: string; subject: string; text: string };

const languages = locales.map((value) => ({ value, label: localeNames[value] }));

export function NewTemplateForm({ subject, text }: { subject: string; text: string }) {
  const router = useRouter();
  const [locale, setLocale] = useState(defaultLocale);
  const { result, fields, formProps, isPending, errorItems } = useActionForm<Typed, { templateId: string }>(
    createTemplateAction,
    { id: "new-template", defaultValue: { locale, subject, text } },
  );
  useEffect(() => {
    if (result?.ok) router.push(`/desk/settings/templates/${result.data.templateId}`);
  }, [result, router]);
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <TemplateFields
        kind="message"
        locale={locale}
        fields={fields}
        footer={
          <div>
            <SubmitButton pending={isPending}>Add template</SubmitButton>
          </div>
        }
      >
        <TextField key={fields.name.key} {...fieldProps(fields.name)} label="Name" help="Yours to see." />
        <SelectField
          key={fields.locale.key}
          {...fieldProps(fields.locale)}
          label="Language"
          options={languages}
          onChange={(event) => setLocale(toLocale(event.currentTarget.value))}
        />
      </TemplateFields>
    </form>
  );
}

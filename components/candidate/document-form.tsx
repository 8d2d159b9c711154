"use client";

import { fileProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import { addOwnDocumentAction } from "@/lib/documents/own-actions";
import { documentTypes } from "@/lib/documents/schemas";
import type { Locale } from "@/lib/i18n/locales";

const accepted = [".pdf", ".docx", ...documentTypes].join(",");

type Props = {
  applicationId: string;
  kind: "resume" | "other";
  locale: Locale;
  messages: { label: string; help: string; submit: string; problem: string };
};

export function DocumentForm({ applicationId, kind, locale, messages }: Props) {
  const { fields, formProps, isPending, errorItems } = useActionForm<{ file: File }, never>(
    addOwnDocumentAction,
    { id: `add-${kind}` },
  );
  return (
    <form {...formProps} noValidate className="flex flex-col gap-4">
      <ErrorSummary title={messages.problem} items={errorItems} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <FileField
        key={fields.file.key}
        {...fileProps(fields.file)}
        label={messages.label}
        help={messages.help}
        accept={accepted}
        required
      />
      <SubmitButton variant="secondary" pending={isPending} className="w-full self-start sm:w-auto">
        {messages.submit}
      </SubmitButton>
    </form>
  );
}

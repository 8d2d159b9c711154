"use client";

import type { FieldMetadata } from "@conform-to/react";
import { type ReactNode, useState } from "react";
import { fieldProps } from "@/components/ui/conform";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { type TemplateKind, templateKinds, variableWords } from "@/lib/messages/template-kinds";
import { MailPreviewPane } from "./mail-preview";
import { useMailPreview } from "./use-mail-preview";

type Field = FieldMetadata<string, Record<string, unknown>, string[]>;

type TemplateFieldsProps = {
  kind: TemplateKind;
  locale: Locale;
  fields: { subject: Field; text: Field };
  /** What stands above them. */
  children?: ReactNode;
  /** The button that saves. */
  footer: ReactNode;
};

/** Subject and text beside the mail they make; what is wrong with a variable is said while one types. */
export function TemplateFields({ kind, locale, fields, children, footer }: TemplateFieldsProps) {
  const [words, setWords] = useState({
    subject: fields.subject.initialValue ?? "",
    text: fields.text.initialValue ?? "",
  });
  const { data: preview, isError } = useMailPreview({ kind, locale, ...words });
  const problem = (field: "subject" | "text") => {
    const found = preview?.problems[field];
    return found ? [found] : fields[field].errors;
  };
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        {children}
        <TextField
          key={fields.subject.key}
          {...fieldProps(fields.subject)}
          label="Subject"
          lang={locale}
          errors={problem("subject")}
          onChange={(event) => setWords({ ...words, subject: event.currentTarget.value })}
        />
        <TextArea
          key={fields.text.key}
          {...fieldProps(fields.text)}
          label="Text"
          help="An empty line begins a new paragraph."
          lang={locale}
          rows={14}
          errors={problem("text")}
          onChange={(event) => setWords({ ...words, text: event.currentTarget.value })}
        />
        {footer}
        <Variables kind={kind} />
      </div>
      <MailPreviewPane preview={preview} isFailed={isError} />
    </div>
  );
}

function Variables({ kind }: { kind: TemplateKind }) {
  return (
    <section aria-labelledby="variables" className="flex flex-col gap-2">
      <h2 id="variables" className="font-semibold">
        Variables of this mail
      </h2>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {templateKinds[kind].variables.map((name) => (
          <div key={name} className="contents">
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd className="text-ink-soft max-sm:pb-1">{variableWords[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

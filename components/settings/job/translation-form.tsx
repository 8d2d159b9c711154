"use client";

import { useState } from "react";
import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { updateTranslationAction } from "@/lib/jobs/actions";
import type { JobSettingsView } from "@/lib/jobs/settings-schemas";
import type { UpdateTranslationInput } from "@/lib/jobs/translation-schemas";
import { EditedJob } from "./edited-job";
import { PostingPreview } from "./posting-preview";
import { useJobForm } from "./use-job-form";

export type TranslationFormProps = { job: JobSettingsView; locale: Locale; language: string };

/** The posting in another language, with its own title and place; its facts are the job's. */
export function TranslationForm({ job, locale, language }: TranslationFormProps) {
  const words = job.translations[locale] ?? undefined;
  const [body, setBody] = useState(words?.body ?? "");
  const { fields, formProps, isPending, errorItems } = useJobForm<UpdateTranslationInput>(
    updateTranslationAction,
    {
      id: `translation-form-${locale}`,
      version: job.version,
      saved: `${language} posting saved. Candidates see it within a minute.`,
      defaultValue: words,
      onFresh: () => setBody(words?.body ?? ""),
    },
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      <input type="hidden" name="locale" value={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          key={fields.title.key}
          {...fieldProps(fields.title)}
          label={`Title in ${language}`}
          lang={locale}
        />
        <TextField
          key={fields.location.key}
          {...fieldProps(fields.location)}
          label={`Location in ${language}`}
          lang={locale}
        />
      </div>
      <TextArea
        key={fields.summary.key}
        {...fieldProps(fields.summary)}
        label={`Summary in ${language}`}
        lang={locale}
        rows={2}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        <TextArea
          key={fields.body.key}
          {...fieldProps(fields.body)}
          label={`Text in ${language}`}
          help="In Markdown. All four empty: candidates read the English posting."
          lang={locale}
          rows={12}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <PostingPreview source={body} />
      </div>
      <div>
        <SubmitButton pending={isPending}>Save {language} posting</SubmitButton>
      </div>
    </form>
  );
}

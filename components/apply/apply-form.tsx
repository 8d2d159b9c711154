"use client";

import { FormProvider, getFormProps, getInputProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApplyConsent, ApplyQuestion } from "@/lib/applications/apply-form-view";
import type { DraftView } from "@/lib/drafts/schemas";
import type { Locale } from "@/lib/i18n/locales";
import type { ApplyFormMessages } from "./apply-messages";
import { ConsentFields } from "./consent-fields";
import { FormSection } from "./form-section";
import { KeptInBrowser } from "./kept-in-browser";
import { PersonFields } from "./person-fields";
import { PublicationFields } from "./publication-fields";
import { QuestionsSection } from "./questions-section";
import { ResumeFields } from "./resume-fields";
import { DraftSaved, SaveDraft } from "./save-draft";
import { TrapField } from "./trap-field";
import { useApplyForm } from "./use-apply-form";
import { useAutofill } from "./use-autofill";

type Props = {
  slug: string;
  locale: Locale;
  submissionKey: string;
  source: string | null;
  questions: ApplyQuestion[];
  consent: ApplyConsent | null;
  /** When this form was made; see lib/abuse/form-stamp.ts. */
  stamp: string;
  draft: DraftView | null;
  /** Said in place of the form; but a form that was just sent comes back, with what was written in it. */
  notOpen: ReactNode;
  messages: ApplyFormMessages;
};

export function ApplyForm({
  slug,
  locale,
  submissionKey,
  source,
  questions,
  consent,
  stamp,
  draft,
  notOpen,
  messages,
}: Props) {
  const { form, fields, formAction, onSubmit, sending, summary, keeping, isFileLost } = useApplyForm({
    questions,
    submissionKey,
    source,
    draft: draft?.fields,
    messages,
  });
  const autofill = useAutofill(form.id);
  const { saved, isAnswered } = keeping;
  const { sections } = messages;
  if (notOpen && !isFileLost) return notOpen;
  const consentNumber = questions.length > 0 ? 5 : 4;
  return (
    <FormProvider context={form.context}>
      <form {...getFormProps(form)} data-checked noValidate action={formAction} onSubmit={onSubmit}>
        {/* Whoever presses Enter in a field sends the form, whatever buttons stand before the one that says so. */}
        <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
        <ErrorSummary title={messages.summaryTitle} items={summary} />
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="stamp" value={stamp} />
        <TrapField label={messages.trap} />
        <input {...getInputProps(fields.submissionKey, { type: "hidden" })} key={fields.submissionKey.key} />
        <input {...getInputProps(fields.source, { type: "hidden" })} key={fields.source.key} />
        {isAnswered && saved && <DraftSaved locale={locale} saved={saved} messages={messages.draft} />}
        <KeptInBrowser
          slug={slug}
          locale={locale}
          base={draft && (saved ?? draft).savedAt}
          isAnswered={isAnswered}
          messages={messages.draft}
        />
        <div className="mt-2 [@media(scripting:none)]:mt-8">
          <FormSection number={1} title={sections.resume}>
            <ResumeFields
              fields={fields}
              messages={messages}
              isFileLost={isFileLost}
              kept={draft?.resume ?? undefined}
              autofill={autofill}
            />
          </FormSection>
          <FormSection number={2} title={sections.person}>
            <PersonFields fields={fields} messages={messages} filled={autofill.filled} />
          </FormSection>
          <FormSection number={3} title={sections.publications}>
            <PublicationFields fields={fields} messages={messages} />
          </FormSection>
          {questions.length > 0 && (
            <FormSection number={4} title={sections.questions}>
              <QuestionsSection questions={questions} messages={messages} isFileLost={isFileLost} />
            </FormSection>
          )}
          <FormSection number={consentNumber} title={sections.consent}>
            <ConsentFields fields={fields} messages={messages} locale={locale} consent={consent} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <SubmitButton pending={sending !== null} className="w-full sm:w-auto sm:min-w-56">
                {messages.submit}
              </SubmitButton>
              <p role="status" className="text-base text-ink-soft empty:hidden">
                {sending ?? ""}
              </p>
            </div>
            <SaveDraft locale={locale} {...keeping} messages={messages.draft} />
          </FormSection>
        </div>
      </form>
    </FormProvider>
  );
}

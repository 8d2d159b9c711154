"use client";

import { ResumeField } from "@/components/settings/add/resume-field";
import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps, fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { useActionForm } from "@/components/ui/use-action-form";
import { localeNames, locales } from "@/lib/i18n/locales";
import { referCandidateAction } from "@/lib/share-links/refer-actions";
import type { ReferInput, ReferJob, ReferView } from "@/lib/share-links/refer-schemas";

type ReferFormProps = { jobs: ReferJob[]; jobId: string | undefined; submissionKey: string };

export function ReferForm({ jobs, jobId, submissionKey }: ReferFormProps) {
  const { result, fields, formProps, isPending, errorItems } = useActionForm<ReferInput, ReferView>(
    referCandidateAction,
    { id: "refer", defaultValue: { jobId, locale: "en" } },
  );
  if (result?.ok) {
    return (
      <Notice tone="good" role="status" title="Thank you.">
        <bdi>{result.data.fullName}</bdi> hears from us by mail.{" "}
        <TextLink href="/desk">Back to home</TextLink>
      </Notice>
    );
  }
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <SelectField
        key={fields.jobId.key}
        {...fieldProps(fields.jobId)}
        label="For which role"
        placeholder="Choose a role"
        options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField key={fields.fullName.key} {...fieldProps(fields.fullName)} label="Their name" />
      <TextField
        key={fields.email.key}
        {...fieldProps(fields.email)}
        label="Their e-mail"
        type="email"
        inputMode="email"
      />
      <SelectField
        key={fields.locale.key}
        {...fieldProps(fields.locale)}
        label="We write to them in"
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <TextArea
        key={fields.why.key}
        {...fieldProps(fields.why)}
        label="Why you think of them"
        help="For colleagues who see the application."
        rows={4}
      />
      <ResumeField
        key={fields.resume.key}
        field={fields.resume}
        optional
        help="Only if they gave it to you for this role: they are then added at once, and told so. PDF or DOCX, at most 10 MB."
      />
      <Checkbox
        key={fields.knows.key}
        {...checkboxProps(fields.knows)}
        label="They know that I suggest them, and do not mind"
      />
      <div>
        <SubmitButton pending={isPending}>Suggest them</SubmitButton>
      </div>
    </form>
  );
}

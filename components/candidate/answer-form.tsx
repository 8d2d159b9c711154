"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";
import { answerMessageAction } from "@/lib/messages/answer-actions";

type Props = {
  applicationId: string;
  answerId: string;
  locale: Locale;
  messages: Pick<Messages["conversation"], "answer" | "answerHelp" | "send"> & { problem: string };
};

export function AnswerForm({ applicationId, answerId, locale, messages }: Props) {
  const { fields, formProps, isPending, errorItems } = useActionForm<{ body: string }, never>(
    answerMessageAction,
    { id: `answer-${applicationId}` },
  );
  return (
    <form {...formProps} noValidate className="flex flex-col gap-4">
      <ErrorSummary title={messages.problem} items={errorItems} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="answerId" value={answerId} />
      <input type="hidden" name="locale" value={locale} />
      <TextArea
        key={fields.body.key}
        {...fieldProps(fields.body)}
        label={messages.answer}
        help={messages.answerHelp}
        dir="auto"
        rows={4}
      />
      <SubmitButton variant="secondary" pending={isPending} className="w-full self-start sm:w-auto">
        {messages.send}
      </SubmitButton>
    </form>
  );
}

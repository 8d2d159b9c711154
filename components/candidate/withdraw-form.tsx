"use client";

import { fieldProps } from "@/components/ui/conform";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useActionForm } from "@/components/ui/use-action-form";
import { withdrawAction } from "@/lib/applications/own-actions";
import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/messages";

type Props = {
  applicationId: string;
  locale: Locale;
  messages: Pick<Messages["own"]["withdraw"], "reason" | "reasonHelp" | "submit"> & {
    problem: string;
    optional: string;
  };
};

/** The reason is theirs to give or to keep. */
export function WithdrawForm({ applicationId, locale, messages }: Props) {
  const { fields, formProps, isPending, errorItems } = useActionForm<{ reason: string }, never>(
    withdrawAction,
    { id: "withdraw" },
  );
  return (
    <form {...formProps} noValidate className="flex flex-col gap-5">
      <ErrorSummary title={messages.problem} items={errorItems} />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      <TextArea
        key={fields.reason.key}
        {...fieldProps(fields.reason)}
        label={messages.reason}
        help={messages.reasonHelp}
        note={messages.optional}
        rows={4}
      />
      <SubmitButton variant="danger" pending={isPending} className="w-full self-start sm:w-auto">
        {messages.submit}
      </SubmitButton>
    </form>
  );
}

"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Messages } from "@/lib/i18n/messages";
import { answerSelfIdentificationAction } from "@/lib/self-identification/public-actions";

type Props = {
  /** Whose answers these are, in hidden fields. */
  door: Record<string, string>;
  messages: Pick<Messages["selfIdentification"], "save" | "savedTitle" | "saved" | "problem">;
  /** The questions, and the way around them. */
  children: ReactNode;
};

/** Once sent, the answers leave the screen: it may not be one's own. */
export function SelfIdentificationForm({ door, messages, children }: Props) {
  const { result, formProps, isPending, errorItems } = useActionForm<Record<string, string>, null>(
    answerSelfIdentificationAction,
    { id: "self-identification" },
  );
  if (result?.ok) {
    return (
      <Notice tone="good" role="status" title={messages.savedTitle}>
        {messages.saved}
      </Notice>
    );
  }
  return (
    <form {...formProps} noValidate>
      <ErrorSummary title={messages.problem} items={errorItems} />
      {Object.entries(door).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton pending={isPending} className="w-full sm:w-auto sm:min-w-56">
        {messages.save}
      </SubmitButton>
    </form>
  );
}

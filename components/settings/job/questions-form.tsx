"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { updateQuestionsAction } from "@/lib/jobs/actions";
import type { UpdateQuestionsInput } from "@/lib/jobs/pipeline-schemas";
import type { JobSettingsView, QuestionSettingsView } from "@/lib/jobs/settings-schemas";
import { EditedJob } from "./edited-job";
import type { ConditionSource } from "./question-condition";
import { QuestionRow } from "./question-row";
import { useJobForm } from "./use-job-form";
import { type Row, useRows } from "./use-rows";

const newQuestion: QuestionSettingsView = {
  id: "",
  kind: "long_text",
  label: "",
  help: null,
  isRequired: false,
  options: [],
  limits: {},
  askedWhen: null,
};

export function QuestionsForm({ job }: { job: JobSettingsView }) {
  const { rows, add, remove, move, reset } = useRows(job.questions);
  const { typedOf, onType } = useTypedQuestions();
  const { form, formProps, isPending, errorItems } = useJobForm<UpdateQuestionsInput>(updateQuestionsAction, {
    id: "questions-form",
    version: job.version,
    saved: "Questions saved.",
    onFresh: () => reset(job.questions),
  });
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary items={errorItems} />
      <EditedJob job={job} />
      {rows.length === 0 && (
        <EmptyState title="No questions of its own">
          The form asks for the résumé, the name, the address and the links in any case.
        </EmptyState>
      )}
      <ol className="flex flex-col">
        {rows.map((row, index) => (
          <QuestionRow
            key={row.key}
            question={row.value}
            typed={typedOf(row)}
            others={rows.filter(({ key }) => key !== row.key).map(typedOf)}
            onType={(typed) => onType(row.key, typed)}
            form={form}
            index={index}
            last={rows.length - 1}
            onMove={move}
            onRemove={() => remove(row.key)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pending={isPending}>Save questions</SubmitButton>
        <Button onClick={() => add(newQuestion)}>Add a question</Button>
        {job.status !== "draft" && (
          <a href={`/jobs/${job.slug}/apply`} target="_blank" rel="noopener" className="text-accent-ink">
            See the form as saved
          </a>
        )}
      </div>
    </form>
  );
}

/** Questions as they are typed: one may hang on another's answers before either is saved. */
function useTypedQuestions() {
  const [typed, setTyped] = useState<Record<string, ConditionSource>>({});
  const typedOf = ({ key, value }: Row<QuestionSettingsView>): ConditionSource =>
    typed[key] ?? { key: value.id || key, label: value.label, kind: value.kind, options: value.options };
  const onType = (row: string, now: ConditionSource) => setTyped((before) => ({ ...before, [row]: now }));
  return { typedOf, onType };
}

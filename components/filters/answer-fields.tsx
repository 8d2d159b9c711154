"use client";

import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { AnswerFilter } from "@/lib/applications/answer-filter";
import type { FilterQuestion } from "@/lib/applications/list-options-view";
import type { DraftProps } from "./filter-dialog";

/** What they answered, question by question; what was written freely only by whether it was. */
export function AnswerFields({ draft, questions, onChange }: DraftProps & { questions: FilterQuestion[] }) {
  if (questions.length === 0) return null;
  const filterOf = ({ id }: FilterQuestion) => draft.answer.find(({ questionId }) => questionId === id);
  const change = ({ id }: FilterQuestion, filter: AnswerFilter | null) => {
    const others = draft.answer.filter(({ questionId }) => questionId !== id);
    onChange({ answer: filter ? [...others, filter] : others });
  };
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-3 sm:col-span-2 lg:col-span-3">
      <h3 className="font-semibold">Answers</h3>
      {questions.map((question) => (
        <details key={question.id} open={filterOf(question) !== undefined} className="py-0.5">
          <summary className="cursor-default py-1 text-control wrap-anywhere" dir="auto">
            {question.label}
          </summary>
          <div className="max-w-md pl-4">
            <AnswerField
              question={question}
              filter={filterOf(question)}
              onChange={(filter) => change(question, filter)}
            />
          </div>
        </details>
      ))}
    </div>
  );
}

type AnswerFieldProps = {
  question: FilterQuestion;
  filter: AnswerFilter | undefined;
  onChange: (filter: AnswerFilter | null) => void;
};

function AnswerField(props: AnswerFieldProps) {
  const { question, filter, onChange } = props;
  const { id: questionId, kind, label, options } = question;
  if (kind === "number" || kind === "date") return <RangeFields {...props} />;
  if (options.length === 0) {
    return (
      <SelectField
        label={label}
        name={questionId}
        placeholder="Answered or not"
        options={given}
        value={filter?.kind ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === "given" || value === "missing" ? { questionId, kind: value } : null)
        }
      />
    );
  }
  const values = filter?.kind === "is" ? filter.values : [];
  return (
    <CheckboxGroup
      label={label}
      name={questionId}
      help={kind === "choices" ? "Whoever chose one of these." : undefined}
      options={[...new Set([...options, ...values])].map((value) => ({ value, label: value }))}
      values={values}
      onValuesChange={(next) => onChange(next.length > 0 ? { questionId, kind: "is", values: next } : null)}
    />
  );
}

const given = [
  { value: "given", label: "Answered" },
  { value: "missing", label: "Not answered" },
];

function RangeFields({ question: { id: questionId, kind, unit }, filter, onChange }: AnswerFieldProps) {
  const range = filter?.kind === "between" ? filter : { from: "", to: "" };
  const change = (part: { from?: string; to?: string }) => {
    const next = { questionId, kind: "between" as const, from: range.from, to: range.to, ...part };
    onChange(next.from === "" && next.to === "" ? null : next);
  };
  const type = kind === "date" ? "date" : "number";
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label={unit ? `From, in ${unit}` : "From"}
        name={`${questionId}-from`}
        type={type}
        step="any"
        value={range.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextField
        label={unit ? `To, in ${unit}` : "To"}
        name={`${questionId}-to`}
        type={type}
        step="any"
        value={range.to}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </div>
  );
}

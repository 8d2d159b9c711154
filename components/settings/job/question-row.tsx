"use client";

import { X } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { questionKindNames } from "@/lib/jobs/job-words";
import type { QuestionSettingsView } from "@/lib/jobs/settings-schemas";
import { questionKinds } from "@/lib/questions/question-kinds";
import { type ConditionSource, QuestionCondition } from "./question-condition";
import { QuestionLimits } from "./question-limits";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";

type QuestionRowProps = {
  question: QuestionSettingsView;
  /** This one as it is typed now, and the others, which it may be made to hang on. */
  typed: ConditionSource;
  others: ConditionSource[];
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onType: (typed: ConditionSource) => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

const kindOptions = questionKinds.map((value) => ({ value, label: questionKindNames[value] }));

export function QuestionRow(props: QuestionRowProps) {
  const { question, typed, others, form, index, last, onType, onMove, onRemove } = props;
  const field = (name: string) => rowField(form, "questions", index, name);
  const what = `question ${index + 1}`;
  return (
    <li
      aria-label={`Question ${index + 1}`}
      className="grid gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0 md:grid-cols-[auto_1fr_12rem_auto]"
    >
      {question.id && <input type="hidden" name={field("id").name} value={question.id} />}
      <input type="hidden" name={field("key").name} value={typed.key} />
      <div className="flex items-start md:pt-6">
        <RowOrder what={what} index={index} first={0} last={last} onMove={onMove} />
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <TextField
          {...field("label")}
          label="Question"
          defaultValue={question.label}
          onChange={(event) => onType({ ...typed, label: event.currentTarget.value })}
        />
        <TextField {...field("help")} label="Help" optional defaultValue={question.help ?? ""} />
        {(typed.kind === "choice" || typed.kind === "choices") && (
          <TextArea
            {...field("options")}
            label="Choices"
            help="One a line."
            rows={3}
            defaultValue={typed.options.join("\n")}
            onChange={(event) => onType({ ...typed, options: linesOf(event.currentTarget.value) })}
          />
        )}
        <QuestionLimits kind={typed.kind} limits={question.limits} field={field} />
        <QuestionCondition askedWhen={question.askedWhen} others={others} field={field} />
      </div>
      <div className="flex flex-col gap-2">
        <SelectField
          {...field("kind")}
          label="Kind"
          defaultValue={question.kind}
          options={kindOptions}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onType({ ...typed, kind: questionKinds.find((kind) => kind === chosen) ?? typed.kind });
          }}
        />
        <Checkbox {...field("isRequired")} label="Required" defaultChecked={question.isRequired} />
      </div>
      <div className="justify-self-end md:pt-6">
        <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
      </div>
    </li>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

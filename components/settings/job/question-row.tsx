"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { questionKindNames } from "@/lib/jobs/job-words";
import type { QuestionSettingsView } from "@/lib/jobs/settings-schemas";
import { questionKinds } from "@/lib/questions/question-kinds";
import { rowField } from "./row-field";
import { RowOrder } from "./row-order";

type QuestionRowProps = {
  question: QuestionSettingsView;
  form: Parameters<typeof rowField>[0];
  index: number;
  last: number;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

const kindOptions = questionKinds.map((value) => ({ value, label: questionKindNames[value] }));

export function QuestionRow({ question, form, index, last, onMove, onRemove }: QuestionRowProps) {
  const [kind, setKind] = useState<string>(question.kind);
  const field = (name: string) => rowField(form, "questions", index, name);
  const what = `question ${index + 1}`;
  return (
    <li
      aria-label={`Question ${index + 1}`}
      className="grid gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0 md:grid-cols-[auto_1fr_12rem_auto]"
    >
      {question.id && <input type="hidden" name={field("id").name} value={question.id} />}
      <div className="flex items-start md:pt-6">
        <RowOrder what={what} index={index} first={0} last={last} onMove={onMove} />
      </div>
      <div className="flex flex-col gap-2">
        <TextField {...field("label")} label="Question" defaultValue={question.label} />
        <TextField {...field("help")} label="Help" optional defaultValue={question.help ?? ""} />
        {(kind === "choice" || kind === "choices") && (
          <TextArea
            {...field("options")}
            label="Choices"
            help="One a line."
            rows={3}
            defaultValue={question.options.join("\n")}
          />
        )}
      </div>
      <div className="flex flex-col gap-2">
        <SelectField
          {...field("kind")}
          label="Kind"
          defaultValue={question.kind}
          options={kindOptions}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <Checkbox {...field("isRequired")} label="Required" defaultChecked={question.isRequired} />
      </div>
      <div className="justify-self-end md:pt-6">
        <IconButton size="small" label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
      </div>
    </li>
  );
}

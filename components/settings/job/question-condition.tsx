"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SelectField } from "@/components/ui/select-field";
import { type AskedWhen, offeredAnswers, type QuestionKind } from "@/lib/questions/question-kinds";
import type { rowField } from "./row-field";

/** A question as it is typed now, by its id or, as long as it has none, by its line's key. */
export type ConditionSource = { key: string; label: string; kind: QuestionKind; options: string[] };

type QuestionConditionProps = {
  askedWhen: AskedWhen | null;
  others: ConditionSource[];
  field: (name: string) => ReturnType<typeof rowField>;
};

/** Whether a question is always asked, or only after certain answers to another one. */
export function QuestionCondition({ askedWhen, others, field }: QuestionConditionProps) {
  const [sourceKey, setSourceKey] = useState(askedWhen?.questionId ?? "");
  const possible = others.filter((other) => offeredAnswers(other).length > 0);
  const source = possible.find(({ key }) => key === sourceKey);
  if (possible.length === 0 && sourceKey === "") return null;
  const isSaved = source && source.key === askedWhen?.questionId;
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        {...field("askedWhen.questionId")}
        label="Asked"
        placeholder="Always"
        value={source ? sourceKey : ""}
        onChange={(event) => setSourceKey(event.currentTarget.value)}
        options={possible.map(({ key, label }) => ({
          value: key,
          label: `Only after certain answers to: ${label || "a question without words yet"}`,
        }))}
      />
      {source && (
        <CheckboxGroup
          key={source.key}
          {...field("askedWhen.values")}
          label="If the answer is, or has among it"
          options={offeredAnswers(source).map((value) => ({ value, label: value }))}
          defaultValues={isSaved ? askedWhen.values : []}
        />
      )}
    </div>
  );
}

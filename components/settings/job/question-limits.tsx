"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { QuestionLimits as Limits, QuestionKind } from "@/lib/questions/question-kinds";
import type { rowField } from "./row-field";

type LimitsProps = { limits: Limits; field: (name: string) => ReturnType<typeof rowField> };

/** What an answer must keep to, as far as its kind has anything to keep to. */
export function QuestionLimits({ kind, ...props }: LimitsProps & { kind: QuestionKind }) {
  const fields = limitFields[kind]?.(props);
  if (!fields) return null;
  return (
    <div key={kind} className="grid grid-cols-2 items-start gap-x-4 gap-y-2 sm:grid-cols-3">
      {fields}
    </div>
  );
}

const limitFields: Partial<Record<QuestionKind, (props: LimitsProps) => ReactNode>> = {
  short_text: words,
  long_text: words,
  number: ({ limits, field }) => (
    <>
      <TextField
        {...field("limits.min")}
        label="Smallest"
        optional
        inputMode="decimal"
        defaultValue={limits.min ?? ""}
      />
      <TextField
        {...field("limits.max")}
        label="Largest"
        optional
        inputMode="decimal"
        defaultValue={limits.max ?? ""}
      />
      <TextField
        {...field("limits.unit")}
        label="Unit"
        optional
        placeholder="years"
        defaultValue={limits.unit ?? ""}
      />
      <Checkbox
        {...field("limits.isWhole")}
        label="Whole numbers only"
        defaultChecked={limits.isWhole ?? false}
        className="col-span-full"
      />
    </>
  ),
  date: ({ limits, field }) => (
    <>
      <TextField
        {...field("limits.earliest")}
        type="date"
        label="Earliest"
        optional
        defaultValue={limits.earliest ?? ""}
      />
      <TextField
        {...field("limits.latest")}
        type="date"
        label="Latest"
        optional
        defaultValue={limits.latest ?? ""}
      />
    </>
  ),
  file: ({ limits, field }) => (
    <SelectField
      {...field("limits.fileTypes")}
      label="Files"
      placeholder="PDF or DOCX"
      defaultValue={limits.fileTypes?.length === 1 ? limits.fileTypes[0] : ""}
      options={[
        { value: "pdf", label: "PDF alone" },
        { value: "docx", label: "DOCX alone" },
      ]}
    />
  ),
};

function words({ limits, field }: LimitsProps) {
  return (
    <TextField
      {...field("limits.maxWords")}
      label="At most, in words"
      optional
      inputMode="numeric"
      defaultValue={limits.maxWords ?? ""}
    />
  );
}

"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { describedBy } from "@/components/ui/field-ids";
import { inputStyles } from "@/components/ui/input-styles";
import type { RejectionReasonView } from "@/lib/applications/ending-schemas";

type ReasonFieldProps = {
  reasons: RejectionReasonView[];
  value: string;
  errors?: string[];
  onChange: (reasonId: string) => void;
};

const groups = [
  { kind: "we_rejected", label: "We reject" },
  { kind: "they_withdrew", label: "They withdrew" },
] as const;

export function ReasonField({ reasons, value, errors, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <Field id={id} label="Reason" errors={errors}>
      <select
        id={id}
        name="reasonId"
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={inputStyles}
        {...describedBy(id, { errors })}
      >
        <option value="">Choose a reason</option>
        {groups.map(({ kind, label }) => (
          <optgroup key={kind} label={label}>
            {reasons
              .filter((reason) => reason.kind === kind)
              .map((reason) => (
                <option key={reason.id} value={reason.id}>
                  {reason.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

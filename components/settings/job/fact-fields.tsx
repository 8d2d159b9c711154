"use client";

import type { FieldMetadata } from "@conform-to/react";
import { Checkbox } from "@/components/ui/checkbox";
import { checkboxProps, fieldProps } from "@/components/ui/conform";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { employmentTypeNames, employmentTypes } from "@/lib/jobs/job-words";
import type { EmploymentType } from "@/lib/jobs/posting-view";

type Field<T> = FieldMetadata<T, Record<string, unknown>, string[]>;

type FactFieldsProps = {
  fields: {
    team: Field<string>;
    level: Field<string | null>;
    employmentType: Field<EmploymentType>;
    salaryMin: Field<number | null>;
    salaryMax: Field<number | null>;
    salaryCurrency: Field<string>;
    confidential: Field<boolean>;
  };
};

const typeOptions = employmentTypes.map((value) => ({ value, label: employmentTypeNames[value] }));

/** What is said of a job in a few words, the same when it is made and when it is edited. */
export function FactFields({ fields }: FactFieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField key={fields.team.key} {...fieldProps(fields.team)} label="Team" />
        <TextField key={fields.level.key} {...fieldProps(fields.level)} label="Level" optional />
        <SelectField
          key={fields.employmentType.key}
          {...fieldProps(fields.employmentType)}
          label="Type"
          options={typeOptions}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          key={fields.salaryMin.key}
          {...fieldProps(fields.salaryMin)}
          label="Salary from"
          inputMode="numeric"
          optional
        />
        <TextField
          key={fields.salaryMax.key}
          {...fieldProps(fields.salaryMax)}
          label="Salary to"
          inputMode="numeric"
          optional
        />
        <TextField
          key={fields.salaryCurrency.key}
          {...fieldProps(fields.salaryCurrency)}
          label="Currency"
          maxLength={3}
          autoCapitalize="characters"
        />
      </div>
      <Checkbox
        key={fields.confidential.key}
        {...checkboxProps(fields.confidential)}
        label="Confidential"
        help="Only admins and the hiring team see it on the desk. Its posting is as public as any other."
      />
    </>
  );
}

"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "./class-names";
import { Field } from "./field";
import { describedBy, type FieldProps } from "./field-ids";
import { inputStyles } from "./input-styles";
import type { Option } from "./option";
import { useKeptChoice } from "./use-kept-choice";

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<"select">, "id" | "name" | "children"> & {
    options: Option[];
    /** A first, empty choice, e.g. "Choose a reason". */
    placeholder?: string;
  };

/** The browser's own select: it works everywhere, also without JavaScript. */
export function SelectField({
  label,
  help,
  errors,
  optional,
  options,
  placeholder,
  className,
  id,
  ...select
}: SelectFieldProps) {
  const ownId = useId();
  const selectId = id ?? ownId;
  const first = placeholder === undefined ? options[0]?.value : "";
  const ref = useKeptChoice(String(select.value ?? select.defaultValue ?? first));
  return (
    <Field id={selectId} label={label} help={help} errors={errors} optional={optional}>
      <select
        {...select}
        ref={ref}
        id={selectId}
        className={classNames(inputStyles, className)}
        {...describedBy(selectId, { help, errors })}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

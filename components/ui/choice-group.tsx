import { useId } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";
import { describedBy, type FieldProps, helpId } from "./field-ids";
import { choiceHelp, choiceText } from "./input-styles";
import type { Option } from "./option";
import { OptionalMark } from "./optional-mark";

export type ChoiceGroupProps = FieldProps & {
  options: Option[];
  required?: boolean;
  /** Choices beside each other where there is room. */
  inline?: boolean;
  form?: string;
  disabled?: boolean;
  className?: string;
  /** Uncontrolled: what is chosen at first. */
  defaultValues?: string[];
  /** Controlled: what is chosen now. */
  values?: string[];
  onChange?: (value: string, checked: boolean) => void;
};

/** What RadioGroup and CheckboxGroup share. The first box has the group's id, so that errors can link to it. */
export function ChoiceGroup({ type, ...props }: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
  const { label, help, errors, optional, options, inline, disabled, className } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <fieldset
      disabled={disabled}
      role={type === "radio" ? "radiogroup" : undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, { help, errors })["aria-describedby"]}
      className={classNames("flex min-w-0 flex-col gap-1", className)}
    >
      <legend className="float-left mb-1 w-full">
        <span className="flex items-baseline justify-between gap-2">
          <span id={`${id}-label`} className="text-control font-medium">
            {label}
          </span>
          {optional && <OptionalMark />}
        </span>
      </legend>
      {help && (
        <p id={helpId(id)} className="text-control text-ink-soft">
          {help}
        </p>
      )}
      <FieldError id={id} errors={errors} />
      <div className={inline ? "flex flex-wrap gap-x-5" : "flex flex-col"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            id={index === 0 ? id : `${id}-${index}`}
            type={type}
            option={option}
            group={props}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { id: string; type: "radio" | "checkbox"; option: Option; group: ChoiceGroupProps };

function Choice({ id, type, option, group }: ChoiceProps) {
  const { name, form, required, errors, inline, values, defaultValues, onChange } = group;
  return (
    <div className={classNames("flex items-start gap-2", inline && "thumb:relative thumb:min-w-11")}>
      <span className="flex h-control items-center">
        <input
          id={id}
          type={type}
          name={name}
          form={form}
          value={option.value}
          disabled={option.disabled}
          required={type === "radio" ? required : undefined}
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={option.help ? `${id}-choice-help` : undefined}
          checked={values ? values.includes(option.value) : undefined}
          defaultChecked={values ? undefined : defaultValues?.includes(option.value)}
          onChange={onChange && ((event) => onChange(option.value, event.currentTarget.checked))}
          className={classNames("size-mark shrink-0 accent-accent", inline && "thumb:relative thumb:z-1")}
        />
      </span>
      <div className="min-w-0 flex-1">
        <label
          htmlFor={id}
          // A thumb need not hit the mark or the word.
          className={classNames(choiceText, inline && "thumb:before:absolute thumb:before:inset-0")}
        >
          {option.label}
        </label>
        {option.help && (
          <p id={`${id}-choice-help`} className={choiceHelp}>
            {option.help}
          </p>
        )}
      </div>
    </div>
  );
}

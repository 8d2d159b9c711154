"use client";

import { type DefaultValue, getFormProps, useForm } from "@conform-to/react";
import { type FormEvent, startTransition, useActionState } from "react";
import type { Action } from "@/lib/action";
import { summaryItems } from "./conform";

type Options<Schema> = { id: string; defaultValue?: DefaultValue<Schema> };

/**
 * A form over a server action: `<form {...formProps}>` with conform's fields.
 * With JavaScript the action is called by hand, because React empties a form after its `action` has run;
 * without it the browser posts to the same action.
 */
export function useActionForm<Schema extends Record<string, unknown>, Data>(
  action: Action<Data>,
  { id, defaultValue }: Options<Schema>,
) {
  const [result, formAction, isPending] = useActionState(action, null);
  const [form, fields] = useForm<Schema, string[]>({
    id,
    defaultValue,
    lastResult: result?.ok === false ? result.submission : undefined,
    onSubmit(event, { formData }) {
      event.preventDefault();
      if (!isPending) startTransition(() => formAction(formData));
    },
  });
  const { onSubmit, ...props } = getFormProps(form);
  const formProps = {
    ...props,
    action: formAction,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      // React lets the event of a form in a dialog rise to the form around it, which was not sent.
      event.stopPropagation();
      onSubmit(event);
    },
  };
  return { result, form, fields, formProps, isPending, errorItems: summaryItems(form) };
}

import type { useForm } from "@conform-to/react";
import type { ApplyFormMessages } from "./apply-messages";
import type { ApplyFields } from "./use-apply-form";

/** What each part of the form is given. */
export type FormPart = {
  fields: ReturnType<typeof useForm<ApplyFields>>[1];
  messages: ApplyFormMessages;
};

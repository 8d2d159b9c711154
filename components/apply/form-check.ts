import "@/lib/zod-without-eval";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { applyFormSchema } from "@/lib/applications/submit-schemas";
import { preferUploads } from "@/lib/uploads/prefer-uploads";
import type { ApplyFormMessages } from "./apply-messages";

export type FormCheck = ReturnType<typeof formCheck>;

/** What the rule checks, by the same schema, before anything is sent. */
export function formCheck(questions: ApplyQuestion[], messages: ApplyFormMessages) {
  const schema = applyFormSchema(questions, messages);
  return (form: FormData) => parseWithZod(preferUploads(form), { schema, disableAutoCoercion: true });
}

import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import type { ApplyQuestion } from "./apply-form-view";
import { applyFormSchema } from "./submit-schemas";

const kept = new Map<string, ReturnType<typeof applyFormSchema>>();
const maxKept = 100;

/** The schema of a job's form in a language. Making one takes longer than using it, so it is kept until the questions change. */
export function formSchemaOf(questions: ApplyQuestion[], locale: Locale) {
  const key = locale + JSON.stringify(questions);
  const schema = kept.get(key) ?? applyFormSchema(questions, messagesOf(locale).apply);
  if (kept.size >= maxKept) kept.clear();
  kept.set(key, schema);
  return schema;
}

import "server-only";
import messages from "@/messages/en.json";
import type { ApplyQuestion } from "./apply-form-view";
import { applyFormSchema } from "./submit-schemas";

const kept = new Map<string, ReturnType<typeof applyFormSchema>>();
const maxKept = 100;

/** The schema of a job's form. Making one takes longer than using it, so it is kept until the questions change. */
export function formSchemaOf(questions: ApplyQuestion[]) {
  const key = JSON.stringify(questions);
  const schema = kept.get(key) ?? applyFormSchema(questions, messages.apply);
  if (kept.size >= maxKept) kept.clear();
  kept.set(key, schema);
  return schema;
}

import { useField } from "@conform-to/react";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { answerName } from "@/lib/applications/submission-fields";
import type { ApplyFormMessages } from "./apply-messages";
import { type AnswerField, questionKinds } from "./question-kinds";

type QuestionFieldProps = { question: ApplyQuestion; messages: ApplyFormMessages; isFileLost: boolean };

/** One of the job's own questions, as its kind asks for. */
export function QuestionField({ question, ...props }: QuestionFieldProps) {
  const [field]: [AnswerField, unknown] = useField<string, Record<string, unknown>, string[]>(
    answerName(question.id),
  );
  const Kind = questionKinds[question.kind];
  return <Kind key={field.key} field={field} question={question} {...props} />;
}

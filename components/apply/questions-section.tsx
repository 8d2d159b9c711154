"use client";

import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { fillText } from "@/lib/fill-text";
import type { ApplyFormMessages } from "./apply-messages";
import { QuestionField } from "./question-field";
import { useAskedQuestions } from "./use-asked-questions";

type QuestionsSectionProps = {
  questions: ApplyQuestion[];
  messages: ApplyFormMessages;
  isFileLost: boolean;
};

/**
 * The job's own questions. What another answer makes pointless is hidden where scripts run, and stays in the
 * form with what was written in it; without them a sentence says when to answer.
 */
export function QuestionsSection({ questions, ...props }: QuestionsSectionProps) {
  const asked = useAskedQuestions(questions);
  return questions.map((question) => {
    const field = <QuestionField key={question.id} question={question} {...props} />;
    if (!question.askedWhen) return field;
    return (
      <div
        key={question.id}
        data-asked={asked.has(question.id) ? "yes" : "no"}
        className="flex flex-col gap-2 [@media(scripting:enabled)]:data-[asked=no]:hidden"
      >
        <p className="border-l-2 border-line-strong pl-3 text-control text-ink-soft [@media(scripting:enabled)]:hidden">
          {whenSentence(question, questions, props.messages.questions)}
        </p>
        {field}
      </div>
    );
  });
}

function whenSentence(
  { askedWhen }: ApplyQuestion,
  questions: ApplyQuestion[],
  messages: ApplyFormMessages["questions"],
): string {
  const source = questions.find(({ id }) => id === askedWhen?.questionId);
  const words = { Yes: messages.yes, No: messages.no };
  const answers = (askedWhen?.values ?? []).map((value) =>
    source?.kind === "yes_no" && (value === "Yes" || value === "No") ? words[value] : value,
  );
  const question = source?.label ?? "";
  return fillText(messages.onlyWhen, { question, answers: answers.join(messages.or) });
}

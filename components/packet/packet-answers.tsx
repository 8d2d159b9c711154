import type { AnswerView } from "@/lib/applications/application-view";
import { answerText } from "@/lib/scorecards/answer-text";

/** What they answered, each under the question it was asked in; of a file, its name. */
export function PacketAnswers({ answers }: { answers: AnswerView[] }) {
  return (
    <dl className="space-y-3">
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt className="break-after-avoid text-sm font-semibold text-ink-soft">{answer.question}</dt>
          <dd dir="auto" className="pt-0.5 whitespace-pre-wrap wrap-anywhere">
            {answerText(answer)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

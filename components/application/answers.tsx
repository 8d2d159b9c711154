import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { quotable } from "@/components/scorecard/use-selected-passage";
import type { AnswerView } from "@/lib/applications/application-view";
import type { QuestionKind } from "@/lib/questions/question-kinds";
import { answerText } from "@/lib/scorecards/answer-text";

/** What they answered to the job's own questions, each in the words it was asked in. */
export function Answers({ answers }: { answers: AnswerView[] }) {
  return (
    <div className="flex flex-col gap-4">
      {answers.map((answer) => (
        <div key={answer.id} className="max-w-measure">
          <h3 className="text-sm font-semibold text-ink-soft">{answer.question}</h3>
          <div
            {...quotable("answer", answer.id, answer.question)}
            dir="auto"
            className="pt-0.5 wrap-anywhere"
          >
            {kinds[answer.kind](answer)}
          </div>
        </div>
      ))}
    </div>
  );
}

/** The words are those of `answerText`, so that a passage quoted from here is found in its source. */
const kinds: Record<QuestionKind, (answer: AnswerView) => ReactNode> = {
  short_text: asText,
  long_text: asText,
  choice: asText,
  yes_no: asText,
  number: asText,
  date: asText,
  choices: (answer) => (
    <ul>
      {answerText(answer)
        .split("\n")
        .map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
    </ul>
  ),
  link: asLink,
  file: asFile,
};

function asText(answer: AnswerView) {
  return <p className="whitespace-pre-wrap">{answerText(answer)}</p>;
}

/** Only what is a web address becomes a link, whatever once got past the form. */
function asLink(answer: AnswerView) {
  const address = answerText(answer);
  if (!/^https?:\/\//i.test(address)) return asText(answer);
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className="text-accent-ink">
      {address}
    </a>
  );
}

/** The file itself is shown at the end of the column, under the same question. */
function asFile(answer: AnswerView) {
  const name = answerText(answer);
  if (!answer.documentId) return asText(answer);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={`#document-${answer.documentId}`} className="text-accent-ink">
        {name}
      </a>
      <a
        href={`/api/documents/${answer.documentId}`}
        download
        className="inline-flex items-center gap-1 text-sm text-ink-soft hover:text-ink [&_svg]:size-[1em]"
      >
        <Download aria-hidden />
        Download
        <span className="sr-only">{name}</span>
      </a>
    </p>
  );
}

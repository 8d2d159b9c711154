import { RadioGroup } from "@/components/ui/radio-group";
import type { SelfIdentificationQuestion } from "@/lib/self-identification/question-set";
import { QuestionText } from "./question-text";

type Props = { question: SelfIdentificationQuestion; answer?: string };

/** One question. The wording is English whatever the page's language. */
export function QuestionSection({ question, answer }: Props) {
  const { id, title, stamp, before, legend, options, after } = question;
  return (
    <section
      aria-labelledby={`${id}-title`}
      lang="en"
      className="flex flex-col gap-4 border-t border-line py-8"
    >
      <h2 id={`${id}-title`} className="font-serif text-display-sm font-semibold">
        {title}
      </h2>
      {stamp && <p className="text-base text-ink-soft">{stamp}</p>}
      <QuestionText blocks={before} />
      <RadioGroup id={id} name={id} label={legend} options={options} defaultValue={answer} />
      {after && <QuestionText blocks={after} />}
    </section>
  );
}

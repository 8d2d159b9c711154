import { useLocale, useMessages, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { SelfIdentificationAnswers, SelfIdentificationPage } from "@/lib/self-identification/schemas";
import { EraseAnswers } from "./erase-answers";
import { QuestionSection } from "./question-section";
import { SelfIdentificationForm } from "./self-identification-form";

type Props = {
  asked: SelfIdentificationPage;
  door: Record<string, string>;
  /** On one's own page alone: what one said before. */
  answers?: SelfIdentificationAnswers;
  applicationId?: string;
  skipTo: string;
};

/** The questions about oneself, with what becomes of the answers said before the first of them. */
export function SelfIdentificationPageView({ asked, door, answers = {}, applicationId, skipTo }: Props) {
  const t = useTranslations("selfIdentification");
  const locale = useLocale();
  const { save, savedTitle, saved, problem } = useMessages().selfIdentification;
  return (
    <div className="flex max-w-measure flex-col gap-8">
      <div className="flex flex-col gap-3">
        <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">{t("title")}</h1>
        <p className="text-ink-soft">{t("for", { title: asked.jobTitle })}</p>
      </div>
      <section aria-labelledby="skip" className="flex flex-col gap-3">
        <h2 id="skip" className="font-serif text-display-sm font-semibold">
          {t("skipTitle")}
        </h2>
        <p>{t("skip")}</p>
        <p>{t("apart")}</p>
        <p>{t("later")}</p>
        <p>
          <TextLink href={skipTo}>{applicationId ? t("back") : t("skipLink")}</TextLink>
        </p>
      </section>
      <SelfIdentificationForm door={{ ...door, locale }} messages={{ save, savedTitle, saved, problem }}>
        <p className="pb-6 text-base text-ink-soft">{t("english")}</p>
        {asked.set.questions.map((question) => (
          <QuestionSection key={question.id} question={question} answer={answers[question.id]} />
        ))}
      </SelfIdentificationForm>
      {applicationId && <EraseAnswers applicationId={applicationId} />}
    </div>
  );
}

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { answerName } from "@/lib/applications/submission-fields";
import type { DraftView } from "@/lib/drafts/schemas";
import { DeleteDraft } from "./delete-draft";

type Props = { slug: string; draft: DraftView; questions: ApplyQuestion[] };

/** What was written for a job that takes no applications any more: its writer may want to have it. */
export function DraftCopy({ slug, draft, questions }: Props) {
  const t = useTranslations("apply.draft");
  const format = useFormatter();
  const until = format.dateTime(new Date(draft.expiresAt), { dateStyle: "long", timeZone: "UTC" });
  const labels = useLabels(questions);
  const written = Object.entries(draft.fields)
    .filter(([name]) => name !== "source")
    .map(([name, values]) => ({ name, text: values.filter((value) => value.trim() !== "").join("\n") }))
    .filter(({ text }) => text !== "");
  return (
    <section aria-labelledby="draft-copy" className="flex flex-col gap-4">
      <h2 id="draft-copy" className="font-serif text-display-sm font-semibold">
        {t("copyTitle")}
      </h2>
      <p>{t("copyText", { until })}</p>
      <dl className="flex flex-col gap-4 border-y border-line py-4">
        {written.map(({ name, text }) => (
          <div key={name}>
            <dt className="text-base text-ink-soft">{labels.get(name) ?? name}</dt>
            <dd className="break-words whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
      <DeleteDraft slug={slug} locale={useLocale()} label={t("delete")} />
    </section>
  );
}

function useLabels(questions: ApplyQuestion[]): Map<string, string> {
  const t = useTranslations("apply.labels");
  const own = [
    "fullName",
    "email",
    "phone",
    "location",
    "affiliation",
    "googleScholar",
    "orcid",
    "github",
    "website",
    "coverLetter",
  ] as const;
  const asked = questions.map(({ id, label }): [string, string] => [answerName(id), label]);
  return new Map([...own.map((name): [string, string] => [name, t(name)]), ...asked]);
}

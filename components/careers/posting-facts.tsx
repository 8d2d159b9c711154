import { useTranslations } from "next-intl";
import type { PostingView } from "@/lib/jobs/posting-view";
import { SalaryWords } from "./salary-words";

/** What one decides by, before reading: place, type, level, department, salary. */
export function PostingFacts({ posting }: { posting: PostingView }) {
  const t = useTranslations("posting");
  const type = useTranslations("employmentType");
  const facts = [
    [t("location"), posting.location],
    [t("type"), type(posting.employmentType)],
    [t("level"), posting.level],
    [t("department"), posting.team],
    [t("salary"), posting.salary && <SalaryWords key="salary" salary={posting.salary} />],
  ] as const;
  return (
    <section aria-label={t("facts")}>
      <dl className="flex flex-col gap-1.5">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className="flex items-baseline gap-3">
                <dt className="w-28 shrink-0 text-base text-ink-soft">{label}</dt>
                <dd className="min-w-0 font-medium">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

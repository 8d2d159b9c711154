import { useTranslations } from "next-intl";
import { defaultLocale } from "@/lib/i18n/locales";
import type { PublicStageView } from "@/lib/jobs/posting-view";

/** What a candidate goes through, and by when they hear from us at each step. */
export function NextSteps({ stages }: { stages: PublicStageView[] }) {
  const t = useTranslations("posting");
  return (
    <section aria-labelledby="what-happens-next">
      <h2 id="what-happens-next" className="font-serif text-lg font-semibold">
        {t("next")}
      </h2>
      <p className="mt-1 text-base text-ink-soft">{t("nextIntro")}</p>
      <ol className="mt-3 text-base">
        {stages.map(({ position, publicName, promisedDays }, index) => (
          <li key={position} className="flex gap-3 border-t border-line py-2">
            <span aria-hidden className="w-4 shrink-0 text-ink-soft tabular-nums">
              {index + 1}
            </span>
            <span lang={defaultLocale} className="min-w-0 flex-1">
              {publicName}
            </span>
            {promisedDays !== null && (
              <span className="shrink-0 text-ink-soft tabular-nums">{t("days", { days: promisedDays })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

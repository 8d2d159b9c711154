import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { ApplyStep } from "@/lib/applications/apply-form-view";
import { defaultLocale } from "@/lib/i18n/locales";

/** The way of an application as its candidate is told of it, and where it is. */
export function StepList({ steps, current }: { steps: ApplyStep[]; current: number }) {
  const t = useTranslations("apply.received");
  return (
    <ol className="flex flex-col">
      {steps.map(({ publicName, promisedDays }, index) => (
        <li
          key={publicName}
          aria-current={index === current ? "step" : undefined}
          className="flex gap-4 border-b border-line py-3 first:border-t"
        >
          <span
            aria-hidden
            className={classNames(
              "w-5 shrink-0 text-right tabular-nums",
              index === current ? "font-semibold text-accent-ink" : "text-ink-soft",
            )}
          >
            {index + 1}
          </span>
          <div className="min-w-0">
            <p
              lang={defaultLocale}
              className={classNames(index === current && "font-semibold", index < current && "text-ink-soft")}
            >
              {publicName}
            </p>
            {index === current && (
              <p className="text-base text-ink-soft">
                {t("now")} {promisedDays !== null && t("promise", { days: promisedDays })}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

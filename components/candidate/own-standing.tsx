import { useFormatter, useTranslations } from "next-intl";
import type { OwnApplicationView } from "@/lib/candidates/schemas";
import { defaultLocale } from "@/lib/i18n/locales";

type Props = { application: OwnApplicationView; nowMs: number };

/** Where it is, what happens next, and by when. */
export function OwnStanding({ application, nowMs }: Props) {
  const t = useTranslations("application");
  const { status, stageName } = application;
  if (status === "rejected" || status === "withdrawn") {
    return (
      <div className="flex flex-col gap-1">
        <p className="font-semibold">{t(`statuses.${status}`)}</p>
        <p>{t(`statusTexts.${status}`)}</p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <p className="text-ink-soft">{t("stage")}</p>
      <p lang={defaultLocale} className="text-display-sm font-semibold wrap-anywhere">
        {stageName}
      </p>
      {status === "hired" ? (
        <p>{t("statusTexts.hired")}</p>
      ) : (
        <Next application={application} nowMs={nowMs} />
      )}
    </div>
  );
}

function Next({ application: { promisedBy, nextStep }, nowMs }: Props) {
  const t = useTranslations("application");
  const format = useFormatter();
  const date = promisedBy ? format.dateTime(new Date(promisedBy), { dateStyle: "long" }) : "";
  const isLate = promisedBy !== null && nowMs > new Date(promisedBy).getTime();
  return (
    <>
      <p className={isLate ? "font-semibold" : undefined}>
        {promisedBy === null ? t("noPromise") : t(isLate ? "late" : "promise", { date })}
      </p>
      <p className="text-ink-soft">
        {nextStep === null
          ? t("nextDecision")
          : t.rich("nextStep", { step: () => <span lang={defaultLocale}>{nextStep}</span> })}
      </p>
    </>
  );
}

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import type { OwnApplicationView } from "@/lib/candidates/schemas";
import { defaultLocale, localePath } from "@/lib/i18n/locales";

/** One application as its candidate sees it: true, and no more than they were told. */
export function OwnApplication({ application, nowMs }: { application: OwnApplicationView; nowMs: number }) {
  const t = useTranslations("application");
  const format = useFormatter();
  const locale = useLocale();
  const { id, title, location, postingLocale, reference, receivedAt } = application;
  const date = format.dateTime(new Date(receivedAt), { dateStyle: "long" });
  return (
    <article aria-labelledby={id} className="flex flex-col gap-5 border-t border-line pt-6">
      <div lang={postingLocale}>
        <h2 id={id} className="font-serif text-display-sm font-semibold">
          {title}
        </h2>
        <p className="text-ink-soft">{location}</p>
      </div>
      <p>
        <time dateTime={receivedAt}>{t("receivedOn", { date })}</time>
        <span className="text-ink-soft">
          {" · "}
          {t("reference")} <span className="whitespace-nowrap tabular-nums">{reference}</span>
        </span>
      </p>
      <Standing application={application} nowMs={nowMs} />
      {application.asksSelfIdentification && (
        <p>
          <TextLink href={localePath(locale, `/application/${id}/self-identification`)}>
            {t("selfIdentification")}
          </TextLink>{" "}
          <span className="text-ink-soft">{t("selfIdentificationHint")}</span>
        </p>
      )}
    </article>
  );
}

function Standing({ application, nowMs }: { application: OwnApplicationView; nowMs: number }) {
  const t = useTranslations("application");
  const { status, stageName, promisedBy } = application;
  if (status === "rejected" || status === "withdrawn") {
    return (
      <div className="flex flex-col gap-1">
        <p className="font-semibold">{t(`statuses.${status}`)}</p>
        <p>{t(`statusTexts.${status}`)}</p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <p className="text-ink-soft">{t("stage")}</p>
        <p lang={defaultLocale} className="text-display-sm font-semibold">
          {stageName}
        </p>
        {status === "hired" && <p>{t("statusTexts.hired")}</p>}
        {status === "active" && promisedBy && <PromisedDate promisedBy={promisedBy} nowMs={nowMs} />}
      </div>
      <Steps application={application} />
    </div>
  );
}

function PromisedDate({ promisedBy, nowMs }: { promisedBy: string; nowMs: number }) {
  const t = useTranslations("application");
  const format = useFormatter();
  const date = format.dateTime(new Date(promisedBy), { dateStyle: "long" });
  if (nowMs <= new Date(promisedBy).getTime()) return <p>{t("promise", { date })}</p>;
  return <p>{t("late", { date })}</p>;
}

function Steps({ application: { steps, stageName } }: { application: OwnApplicationView }) {
  const t = useTranslations("application");
  const current = steps.indexOf(stageName);
  return (
    <ol aria-label={t("steps")} className="flex flex-col text-base">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? "step" : undefined}
          className={classNames(
            "flex gap-3 border-t border-line py-2 last:border-b",
            index === current ? "font-semibold" : "text-ink-soft",
          )}
        >
          <span aria-hidden className="w-4 shrink-0 text-right tabular-nums">
            {index + 1}
          </span>
          <span lang={defaultLocale}>{step}</span>
        </li>
      ))}
    </ol>
  );
}

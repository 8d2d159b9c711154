import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { OwnApplicationView } from "@/lib/candidates/schemas";
import { localePath } from "@/lib/i18n/locales";
import type { OwnMessageView } from "@/lib/messages/message-schemas";
import { Conversation } from "./conversation";
import { OwnApplicationLinks } from "./own-application-links";
import { OwnStanding } from "./own-standing";
import { OwnSteps } from "./own-steps";
import { TakeBack } from "./take-back";

type Props = {
  application: OwnApplicationView;
  nowMs: number;
  thread: OwnMessageView[];
  organisation: string;
};

/** One application as its candidate sees it: true, and no more than they were told. */
export function OwnApplication({ application, nowMs, thread, organisation }: Props) {
  const t = useTranslations("application");
  const format = useFormatter();
  const locale = useLocale();
  const { id, title, location, postingLocale, reference, receivedAt } = application;
  const date = format.dateTime(new Date(receivedAt), { dateStyle: "long" });
  return (
    <article aria-labelledby={id} className="flex flex-col gap-5 border-t border-line pt-6">
      <div lang={postingLocale}>
        <h2 id={id} className="font-serif text-display-sm font-semibold wrap-anywhere">
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
      <OwnStanding application={application} nowMs={nowMs} />
      <OwnSteps steps={application.steps} />
      {application.takeBackUntil && <TakeBack id={id} until={application.takeBackUntil} />}
      {application.asksSelfIdentification && (
        <p>
          <TextLink href={localePath(locale, `/application/${id}/self-identification`)}>
            {t("selfIdentification")}
          </TextLink>{" "}
          <span className="text-ink-soft">{t("selfIdentificationHint")}</span>
        </p>
      )}
      <Conversation applicationId={id} thread={thread} organisation={organisation} />
      <OwnApplicationLinks application={application} />
    </article>
  );
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OrganisationView } from "@/lib/organisation/queries";

const kept = ["keptForm", "keptFile", "keptProcess", "keptConsent"] as const;
const rights = ["rightsSee", "rightsCorrect", "rightsErase", "rightsWithdraw", "rightsComplain"] as const;

/** What is kept, why, how long and who reads it, in plain words. */
export function PrivacyPage({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslations("privacy");
  const email = organisation.privacyContactEmail;
  const mail = (words: ReactNode) => <a href={`mailto:${email}`}>{words}</a>;
  return (
    <article className="flex max-w-measure flex-col gap-4 pt-2 lg:pt-8">
      <h1 className="font-serif text-display-lg font-semibold">{t("heading")}</h1>
      <p className="text-display-sm text-ink-soft">{t("intro", { organisation: organisation.name })}</p>
      <div className="prose mt-6">
        <h2>{t("keptHeading")}</h2>
        <p>{t("keptIntro")}</p>
        <ul>
          {kept.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p>{t("keptNot")}</p>
        <h2>{t("whyHeading")}</h2>
        <p>{t("whyText")}</p>
        <h2>{t("longHeading")}</h2>
        <p>{t("longText", { months: organisation.retentionMonths })}</p>
        <h2>{t("whoHeading")}</h2>
        <p>{t("whoText")}</p>
        <h2>{t("decideHeading")}</h2>
        <p>{t("decideText")}</p>
        <h2>{t("rightsHeading")}</h2>
        <p>{t("rightsIntro")}</p>
        <ul>
          {rights.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <h2>{t("cookiesHeading")}</h2>
        <p>{t("cookiesText")}</p>
        <h2>{t("contactHeading")}</h2>
        <p>{t.rich("contactText", { email, mail })}</p>
      </div>
    </article>
  );
}

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Markdown } from "@/components/ui/markdown";
import { TextLink } from "@/components/ui/text-link";
import type { ConsentTextView } from "@/lib/consent/queries";
import { localePath } from "@/lib/i18n/locales";
import type { OrganisationView } from "@/lib/organisation/queries";

type PrivacyPageProps = { organisation: OrganisationView; text: ConsentTextView | null };

/** What is kept, why, how long and who reads it: the very text that a candidate agrees to, and what goes with it. */
export function PrivacyPage({ organisation, text }: PrivacyPageProps) {
  const t = useTranslations("privacy");
  const email = organisation.privacyContactEmail;
  const mail = (words: ReactNode) => <a href={`mailto:${email}`}>{words}</a>;
  return (
    <article className="flex max-w-measure flex-col gap-4 pt-2 lg:pt-8">
      <h1 className="font-serif text-display-lg font-semibold">{t("heading")}</h1>
      <p className="text-display-sm text-ink-soft">{t("intro", { organisation: organisation.name })}</p>
      <div className="prose mt-6">
        {text && <Markdown source={text.body} />}
        <h2>{t("cookiesHeading")}</h2>
        <p>{t("cookiesText")}</p>
        <p>{t("keptDraft")}</p>
        <p>{t("keptSelfIdentification")}</p>
        <h2>{t("contactHeading")}</h2>
        <p>{t.rich("contactText", { email, mail })}</p>
      </div>
      {text && <VersionLine text={text} sentence="version" />}
    </article>
  );
}

/** A text as it was, for those who agreed to it. */
export function EarlierPrivacyText({ text, isInForce }: { text: ConsentTextView; isInForce: boolean }) {
  const t = useTranslations("privacy");
  const locale = useLocale();
  return (
    <article className="flex max-w-measure flex-col gap-4 pt-2 lg:pt-8">
      <h1 className="font-serif text-display-lg font-semibold">{t("heading")}</h1>
      <VersionLine text={text} sentence={isInForce ? "version" : "earlierVersion"} />
      {!isInForce && (
        <p>
          <TextLink href={localePath(locale, "/privacy")}>{t("current")}</TextLink>
        </p>
      )}
      <div className="prose mt-6">
        <Markdown source={text.body} />
      </div>
    </article>
  );
}

type VersionLineProps = { text: ConsentTextView; sentence: "version" | "earlierVersion" };

function VersionLine({ text: { version, since }, sentence }: VersionLineProps) {
  const t = useTranslations("privacy");
  const format = useFormatter();
  const date = format.dateTime(new Date(since), { dateStyle: "long" });
  return <p className="mt-6 text-base text-ink-soft">{t(sentence, { version, date })}</p>;
}

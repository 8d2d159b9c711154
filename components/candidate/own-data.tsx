import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/lib/i18n/locales";

/** What a person can do with all that is here about them. */
export function OwnData({ children }: { children: ReactNode }) {
  const t = useTranslations("own.data");
  const locale = useLocale();
  const path = (page: string) => localePath(locale, `/application/${page}`);
  return (
    <section aria-labelledby="own-data" className="flex flex-col gap-2 border-t border-line pt-6">
      <h2 id="own-data" className="font-serif text-lg font-semibold">
        {t("heading")}
      </h2>
      <div className="flex flex-col items-start">
        <TextLink href={path("details")} className={row}>
          {t("contact")}
        </TextLink>
        <a
          href={path("download")}
          className={`${row} text-accent-ink underline underline-offset-2 hover:text-ink`}
        >
          {t("download")}
        </a>
        <span className="text-base text-ink-soft">{t("downloadHint")}</span>
        <TextLink href={path("erase")} className={row}>
          {t("erase")}
        </TextLink>
      </div>
      {children}
    </section>
  );
}

const row = "inline-flex min-h-11 items-center";

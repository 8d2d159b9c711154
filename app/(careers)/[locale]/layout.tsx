import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FailureWords } from "@/components/careers/failure-words";
import { LanguageSwitch } from "@/components/careers/language-switch";
import { SkipLink } from "@/components/ui/skip-link";
import { sansVariables } from "@/lib/fonts";
import { serifVariables } from "@/lib/fonts-serif";
import { isLocale, localePath } from "@/lib/i18n/locales";
import { getOrganisation } from "@/lib/organisation/queries";
import "../../globals.css";

export { viewport } from "../../viewport";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const footerLink = "inline-flex min-h-11 items-center underline underline-offset-2 hover:text-ink";

export async function generateMetadata(): Promise<Metadata> {
  const [t, { name }] = await Promise.all([getTranslations("frame"), getOrganisation()]);
  return {
    title: {
      absolute: t("careersOf", { organisation: name }),
      template: t("titleTemplate", { organisation: name, page: "%s" }),
    },
  };
}

/** The public site's document, in the language of the address. No cookie, so that its pages stay static. */
export default async function CareersLayout({ children, params }: Props) {
  const { locale } = await params;
  // English has no prefix: proxy.ts gives it this one inside, and anything else that stands here is no language.
  if (!isLocale(locale)) notFound();
  const [t, { name }, { failure }] = await Promise.all([
    getTranslations("frame"),
    getOrganisation(),
    getMessages(),
  ]);
  return (
    <html lang={locale} className={sansVariables}>
      <body>
        <div data-surface="careers" className={`${serifVariables} flex min-h-dvh flex-col text-prose`}>
          <SkipLink label={t("skip")} />
          <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-4 px-5 py-3 sm:px-8">
            <Link
              href={localePath(locale, "/")}
              prefetch={false}
              className="inline-flex min-h-11 min-w-0 items-center font-serif text-lg no-underline"
            >
              <span className="truncate font-semibold">{name}</span>
              <span className="shrink-0 whitespace-pre text-ink-soft"> · {t("careers")}</span>
            </Link>
            <LanguageSwitch locale={locale} label={t("languages")} />
          </header>
          <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 pt-4 pb-24 sm:px-8">
            <FailureWords words={failure}>{children}</FailureWords>
          </main>
          <footer data-print="hide" className="border-t border-line">
            <nav className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-6 px-5 py-3 text-base text-ink-soft sm:px-8">
              <Link href={localePath(locale, "/application")} prefetch={false} className={footerLink}>
                {t("yourApplication")}
              </Link>
              <Link href={localePath(locale, "/privacy")} prefetch={false} className={footerLink}>
                {t("privacy")}
              </Link>
            </nav>
          </footer>
        </div>
      </body>
    </html>
  );
}

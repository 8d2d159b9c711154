import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { serifVariables } from "@/lib/fonts-serif";
import { getOrganisation } from "@/lib/organisation/queries";

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

/** The public site: server components only, no provider, no cookie, so that its pages stay static. */
export default async function CareersLayout({ children }: { children: ReactNode }) {
  const [t, { name }] = await Promise.all([getTranslations("frame"), getOrganisation()]);
  return (
    <div data-surface="careers" className={`${serifVariables} flex min-h-dvh flex-col text-prose`}>
      <SkipLink label={t("skip")} />
      <header className="mx-auto w-full max-w-6xl px-5 py-3 sm:px-8">
        <Link
          href="/"
          className="inline-flex min-h-11 max-w-full items-center font-serif text-lg no-underline"
        >
          <span className="truncate font-semibold">{name}</span>
          <span className="shrink-0 whitespace-pre text-ink-soft"> · {t("careers")}</span>
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 pt-4 pb-24 sm:px-8">
        {children}
      </main>
      <footer data-print="hide" className="border-t border-line">
        <nav className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-6 px-5 py-3 text-base text-ink-soft sm:px-8">
          <Link href="/application" prefetch={false} className={footerLink}>
            {t("yourApplication")}
          </Link>
          <Link href="/privacy" className={footerLink}>
            {t("privacy")}
          </Link>
        </nav>
      </footer>
    </div>
  );
}

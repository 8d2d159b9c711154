import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { serifVariables } from "@/lib/fonts-serif";

/** The public site: server components only, no provider, no cookie, so that its pages stay static. */
export default function CareersLayout({ children }: { children: ReactNode }) {
  return (
    <div data-surface="careers" className={`${serifVariables} flex min-h-dvh flex-col text-prose`}>
      <SkipLink />
      <header className="mx-auto w-full max-w-6xl px-5 py-4 sm:px-8">
        <Link href="/" className="inline-flex min-h-11 items-center rounded-lg no-underline">
          <span className="font-serif text-lg font-semibold">Careers</span>
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 pb-20 sm:px-8">
        {children}
      </main>
      <footer data-print="hide" className="border-t border-line">
        <div className="mx-auto flex w-full max-w-6xl flex-wrap gap-x-6 px-5 py-4 text-base text-ink-soft sm:px-8">
          <Link
            href="/privacy"
            className="inline-flex min-h-11 items-center underline underline-offset-2 hover:text-ink"
          >
            Privacy
          </Link>
        </div>
      </footer>
    </div>
  );
}

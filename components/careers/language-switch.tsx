"use client";

import { ChevronDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type Locale, localeNames, localePath, locales, splitLocale } from "@/lib/i18n/locales";

type Props = { locale: Locale; label: string };

/** The same page in the other language: plain links, in each language's own name. Nobody is sent there unasked. */
export function LanguageSwitch(props: Props) {
  const path = splitLocale(usePathname()).rest;
  // Its address carries what it shows; that of a public page, which is kept for everyone, says nothing.
  return path.endsWith("/received") ? (
    <SwitchWithQuery {...props} path={path} />
  ) : (
    <Switch {...props} path={path} />
  );
}

function SwitchWithQuery({ path, ...props }: Props & { path: string }) {
  return <Switch {...props} path={`${path}?${useSearchParams()}`} />;
}

function Switch({ locale, label, path }: Props & { path: string }) {
  return (
    <details data-print="hide" className="relative shrink-0 text-base">
      <summary className="flex min-h-11 min-w-11 cursor-pointer list-none items-center justify-end gap-1 text-ink-soft hover:text-ink">
        <VisuallyHidden>{label}: </VisuallyHidden>
        {locale.toUpperCase()}
        <ChevronDown aria-hidden className="size-4" />
      </summary>
      <ul className="absolute right-0 z-10 min-w-36 rounded-control border border-line bg-surface py-1">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={localePath(other, path)}
              hrefLang={other}
              lang={other}
              aria-current={other === locale ? "true" : undefined}
              className="flex min-h-11 items-center px-4 no-underline hover:underline aria-[current]:font-semibold"
            >
              {localeNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

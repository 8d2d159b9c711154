"use client";

import { ChevronDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import {
  type Locale,
  languageField,
  localeNames,
  localePath,
  locales,
  splitLocale,
} from "@/lib/i18n/locales";

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
            <Choice locale={other} path={path} isCurrent={other === locale} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type ChoiceProps = { locale: Locale; path: string; isCurrent: boolean };

const choice =
  "flex min-h-11 w-full cursor-pointer items-center px-4 text-left no-underline hover:underline aria-[current]:font-semibold";

/**
 * A link; on the application form a button that sends what was typed along to the other language, with or
 * without JavaScript. The header does not know whether there is a form, but its style sheet does.
 */
function Choice({ locale, path, isCurrent }: ChoiceProps) {
  const shared = { lang: locale, "aria-current": isCurrent ? ("true" as const) : undefined };
  const isForm = path.endsWith("/apply") && !isCurrent;
  return (
    <>
      <a
        {...shared}
        href={localePath(locale, path)}
        hrefLang={locale}
        className={classNames(choice, isForm && "[body:has(form#apply)_&]:hidden")}
      >
        {localeNames[locale]}
      </a>
      {/* Enter in a field presses the form's first button, which must not be the one below. */}
      {isForm && <button type="submit" form="apply" tabIndex={-1} aria-hidden className="sr-only" />}
      {isForm && (
        <button
          {...shared}
          type="submit"
          form="apply"
          formNoValidate
          formAction={localePath(locale, path)}
          name={languageField}
          value={locale}
          className={classNames(choice, "[body:not(:has(form#apply))_&]:hidden")}
        >
          {localeNames[locale]}
        </button>
      )}
    </>
  );
}

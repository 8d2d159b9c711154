import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/lib/i18n/locales";

type Props = { title: string; intro?: ReactNode; children: ReactNode };

/** A page that belongs to one's own: its heading, and the way back. */
export function OwnPageFrame({ title, intro, children }: Props) {
  const t = useTranslations("own");
  return (
    <div className="flex max-w-measure flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p>
          <TextLink
            href={localePath(useLocale(), "/application")}
            className="inline-flex min-h-11 items-center"
          >
            {t("back")}
          </TextLink>
        </p>
        <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">{title}</h1>
        {intro && <p className="text-ink-soft">{intro}</p>}
      </div>
      {children}
    </div>
  );
}

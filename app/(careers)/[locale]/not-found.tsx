import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/lib/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");
  return { title: t("title") };
}

export default async function CareersNotFound() {
  const [t, locale] = await Promise.all([getTranslations("notFound"), getLocale()]);
  return (
    <div className="flex max-w-measure flex-col gap-4 py-12">
      <h1 className="font-serif text-display-md font-semibold sm:text-display-lg">{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <TextLink href={localePath(locale, "/")} className="inline-flex min-h-11 items-center">
          {t("openRoles")}
        </TextLink>
      </p>
    </div>
  );
}

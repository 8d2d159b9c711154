import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");
  return { title: { absolute: t("title") } };
}

/** For addresses that lead nowhere at all; each surface has its own for what it does not find. */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <main
      id="main"
      tabIndex={-1}
      data-surface="careers"
      className="mx-auto flex max-w-measure flex-col gap-4 px-5 py-24 text-prose"
    >
      <h1 className="text-display-md font-semibold">{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <TextLink href="/" className="inline-flex min-h-11 items-center">
          {t("openRoles")}
        </TextLink>
      </p>
    </main>
  );
}

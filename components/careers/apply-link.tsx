import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { localePath } from "@/lib/i18n/locales";

/** Not prefetched: the form is made for each visitor, and most readers only read. */
export function ApplyLink({ slug }: { slug: string }) {
  const t = useTranslations("posting");
  const href = localePath(useLocale(), `/jobs/${slug}/apply`);
  return (
    <LinkButton href={href} prefetch={false} variant="primary" className="w-full">
      {t("apply")}
    </LinkButton>
  );
}

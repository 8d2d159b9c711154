import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { OwnApplicationView } from "@/lib/candidates/schemas";
import { localePath } from "@/lib/i18n/locales";

/** What can be done with one application, each on a page of its own. */
export function OwnApplicationLinks({
  application: { id, canWithdraw },
}: {
  application: OwnApplicationView;
}) {
  const t = useTranslations("own");
  const locale = useLocale();
  if (!canWithdraw) return null;
  return (
    <p className="flex flex-wrap gap-x-6">
      <TextLink
        href={localePath(locale, `/application/${id}/withdraw`)}
        className="inline-flex min-h-11 items-center"
      >
        {t("withdraw.link")}
      </TextLink>
    </p>
  );
}

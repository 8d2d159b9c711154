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
  const path = (page: string) => localePath(locale, `/application/${id}/${page}`);
  return (
    <p className="flex flex-wrap gap-x-6">
      <TextLink href={path("documents")} className={ownLink}>
        {t("documents.link")}
      </TextLink>
      {canWithdraw && (
        <TextLink href={path("withdraw")} className={ownLink}>
          {t("withdraw.link")}
        </TextLink>
      )}
    </p>
  );
}

const ownLink = "inline-flex min-h-11 items-center";

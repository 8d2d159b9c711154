import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/lib/i18n/locales";

/** In the place of the way to apply. */
export function NotOpenNotice({ status }: { status: "paused" | "closed" }) {
  const t = useTranslations("posting");
  return (
    <Notice tone="info" title={t(`${status}Title`)}>
      <p>{t(`${status}Text`)}</p>
      <p className="mt-2">
        <TextLink href={localePath(useLocale(), "/")}>{t("otherRoles")}</TextLink>
      </p>
    </Notice>
  );
}

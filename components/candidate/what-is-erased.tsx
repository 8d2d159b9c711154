import { useTranslations } from "next-intl";

/** What goes, what stays, and how soon. */
export function WhatIsErased() {
  const t = useTranslations("own.erase");
  return (
    <div className="flex flex-col gap-3">
      <p>{t("goes")}</p>
      <p>{t("stays")}</p>
      <p>{t("ends")}</p>
    </div>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.erase");
  return { title: t("doneTitle"), robots: { index: false } };
}

/** The same for whoever opens it: that it was opened says nothing. */
export default async function ErasureDonePage() {
  const t = await getTranslations("own.erase");
  return (
    <OwnPageFrame title={t("doneTitle")}>
      <p>{t("doneText")}</p>
    </OwnPageFrame>
  );
}

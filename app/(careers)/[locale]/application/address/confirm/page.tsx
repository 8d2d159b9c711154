import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ConfirmForm } from "@/components/candidate/confirm-form";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { Notice } from "@/components/ui/notice";
import { confirmAddressAction } from "@/lib/address/actions";
import { findAddressToken } from "@/lib/address/address-cookie";
import { findAddressConfirmation } from "@/lib/address/find-address-confirmation";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.address");
  return { title: t("confirmTitle"), robots: { index: false } };
}

/** Where both mails lead: only the button says yes. */
export default async function ConfirmAddressPage() {
  const [t, { own, application }, locale, asked] = await Promise.all([
    getTranslations("own.address"),
    getMessages(),
    getLocale(),
    findAddressToken().then(findAddressConfirmation),
  ]);
  const messages = { submit: own.address.confirm, problem: application.problem };
  return (
    <OwnPageFrame title={t("confirmTitle")}>
      {!asked && <Notice tone="warn">{t("over")}</Notice>}
      {asked?.state === "done" && (
        <Notice tone="good" role="status" title={t("done")}>
          {t("doneText")}
        </Notice>
      )}
      {asked?.state === "half" && (
        <Notice role="status" title={t("half")}>
          {t("halfText")}
        </Notice>
      )}
      {asked?.state === "open" && (
        <>
          <p className="wrap-anywhere">{t("confirmText", { email: asked.sentTo })}</p>
          <ConfirmForm action={confirmAddressAction} locale={locale} messages={messages} variant="primary" />
        </>
      )}
    </OwnPageFrame>
  );
}

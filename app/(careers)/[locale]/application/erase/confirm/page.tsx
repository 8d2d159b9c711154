import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ConfirmForm } from "@/components/candidate/confirm-form";
import { ErasureNotice } from "@/components/candidate/erasure-notice";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { WhatIsErased } from "@/components/candidate/what-is-erased";
import { Notice } from "@/components/ui/notice";
import { confirmErasureAction } from "@/lib/erasure/actions";
import { findErasureToken } from "@/lib/erasure/erasure-cookie";
import { findConfirmation, findErasureState } from "@/lib/erasure/find-erasure-state";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.erase");
  return { title: t("confirmTitle"), robots: { index: false } };
}

/** Where the mail leads: only the button erases. */
export default async function ConfirmErasurePage() {
  const [t, { own, application }, locale, confirmation] = await Promise.all([
    getTranslations("own.erase"),
    getMessages(),
    getLocale(),
    findErasureToken().then(findConfirmation),
  ]);
  const state = confirmation && (await findErasureState(confirmation));
  const messages = { submit: own.erase.confirm, problem: application.problem };
  return (
    <OwnPageFrame title={t("confirmTitle")}>
      {!confirmation && <Notice tone="warn">{t("over")}</Notice>}
      {state && <ErasureNotice state={state} />}
      {confirmation && !state && (
        <>
          <WhatIsErased />
          <p className="font-semibold">{t("noWayBack")}</p>
          <ConfirmForm action={confirmErasureAction} locale={locale} messages={messages} />
        </>
      )}
    </OwnPageFrame>
  );
}

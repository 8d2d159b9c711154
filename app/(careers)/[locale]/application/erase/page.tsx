import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ConfirmForm } from "@/components/candidate/confirm-form";
import { ErasureNotice } from "@/components/candidate/erasure-notice";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { WhatIsErased } from "@/components/candidate/what-is-erased";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { requestErasureAction } from "@/lib/erasure/actions";
import { findErasureState } from "@/lib/erasure/find-erasure-state";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.erase");
  return { title: t("title"), robots: { index: false } };
}

/** What erasing means, before the mail that confirms it is asked for. */
export default async function ErasePage() {
  const candidate = await requireCandidate();
  const [t, { own, application }, locale, state] = await Promise.all([
    getTranslations("own.erase"),
    getMessages(),
    getLocale(),
    findErasureState(candidate),
  ]);
  const messages = { submit: own.erase.ask, problem: application.problem, sent: own.erase.sent };
  return (
    <OwnPageFrame title={t("title")}>
      {state && <ErasureNotice state={state} />}
      <WhatIsErased />
      {!state && (
        <>
          <p>{t("askText")}</p>
          <ConfirmForm
            action={requestErasureAction}
            locale={locale}
            messages={{ ...messages, sentText: own.erase.sentText }}
          />
        </>
      )}
    </OwnPageFrame>
  );
}

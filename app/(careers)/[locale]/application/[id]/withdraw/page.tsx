import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { WithdrawForm } from "@/components/candidate/withdraw-form";
import { takeBackDays } from "@/lib/applications/withdraw-schemas";
import { listOwnApplications } from "@/lib/candidates/queries";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { localePath } from "@/lib/i18n/locales";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.withdraw");
  return { title: t("title"), robots: { index: false } };
}

type Props = { params: Promise<{ id: string }> };

/** Asks once more before an application is withdrawn. */
export default async function WithdrawPage({ params }: Props) {
  const [{ id }, candidate, locale] = await Promise.all([params, requireCandidate(), getLocale()]);
  const own = (await listOwnApplications(candidate, locale)).find((application) => application.id === id);
  if (!own) notFound();
  if (!own.canWithdraw) redirect(localePath(locale, "/application"));
  const [t, messages] = await Promise.all([getTranslations("own.withdraw"), getMessages()]);
  const { withdraw, optional } = messages.own;
  return (
    <OwnPageFrame title={t("title")} intro={t("for", { title: own.title })}>
      <p>{t("text", { days: takeBackDays })}</p>
      <WithdrawForm
        applicationId={id}
        locale={locale}
        messages={{ ...withdraw, optional, problem: messages.application.problem }}
      />
    </OwnPageFrame>
  );
}

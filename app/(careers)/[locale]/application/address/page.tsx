import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { AddressForm } from "@/components/candidate/address-form";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { findContact } from "@/lib/candidates/find-contact";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { localePath } from "@/lib/i18n/locales";
import { getOrganisation } from "@/lib/organisation/queries";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.address");
  return { title: t("title"), robots: { index: false } };
}

/** Asks for another address to write to. */
export default async function AddressPage() {
  const [candidate, locale] = await Promise.all([requireCandidate(), getLocale()]);
  const own = await findContact(candidate);
  if (!own) redirect(localePath(locale, "/application"));
  const [t, messages, { privacyContactEmail }] = await Promise.all([
    getTranslations("own.address"),
    getMessages(),
    getOrganisation(),
  ]);
  return (
    <OwnPageFrame title={t("title")}>
      <p className="wrap-anywhere">{t("text", { email: own.email })}</p>
      <AddressForm
        locale={locale}
        messages={{ ...messages.own.address, problem: messages.application.problem }}
      />
      <p className="text-ink-soft wrap-anywhere">{t("lost", { contact: privacyContactEmail })}</p>
    </OwnPageFrame>
  );
}

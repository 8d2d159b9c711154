import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ContactForm } from "@/components/candidate/contact-form";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { findContact } from "@/lib/candidates/find-contact";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { localePath } from "@/lib/i18n/locales";
import { getOrganisation } from "@/lib/organisation/queries";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own.contact");
  return { title: t("title"), robots: { index: false } };
}

/** How one is called and reached, to correct. */
export default async function ContactPage() {
  const [candidate, locale] = await Promise.all([requireCandidate(), getLocale()]);
  const own = await findContact(candidate);
  if (!own) redirect(localePath(locale, "/application"));
  const [t, { application, apply }, { privacyContactEmail }] = await Promise.all([
    getTranslations("own.contact"),
    getMessages(),
    getOrganisation(),
  ]);
  return (
    <OwnPageFrame title={t("title")} intro={t("text")}>
      <ContactForm
        contact={own.contact}
        seen={own.seen}
        locale={locale}
        messages={{ labels: apply.labels, submit: t("submit"), problem: application.problem }}
      />
      <p className="text-ink-soft">{t("email", { email: own.email, contact: privacyContactEmail })}</p>
    </OwnPageFrame>
  );
}

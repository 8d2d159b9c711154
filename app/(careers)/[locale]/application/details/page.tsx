import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ContactForm } from "@/components/candidate/contact-form";
import { OwnPageFrame } from "@/components/candidate/own-page-frame";
import { TextLink } from "@/components/ui/text-link";
import { findContact } from "@/lib/candidates/find-contact";
import { requireCandidate } from "@/lib/candidates/require-candidate";
import { localePath } from "@/lib/i18n/locales";

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
  const [t, address, { application, apply }] = await Promise.all([
    getTranslations("own.contact"),
    getTranslations("own.address"),
    getMessages(),
  ]);
  return (
    <OwnPageFrame title={t("title")} intro={t("text")}>
      <ContactForm
        contact={own.contact}
        seen={own.seen}
        locale={locale}
        messages={{ labels: apply.labels, submit: t("submit"), problem: application.problem }}
      />
      <p>
        <TextLink
          href={localePath(locale, "/application/address")}
          className="inline-flex min-h-11 items-center"
        >
          {address("link")}
        </TextLink>
      </p>
    </OwnPageFrame>
  );
}

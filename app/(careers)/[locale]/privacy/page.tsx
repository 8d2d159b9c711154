import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PrivacyPage } from "@/components/careers/privacy-page";
import { findConsentText } from "@/lib/consent/queries";
import { pageAlternates } from "@/lib/i18n/page-alternates";
import { getOrganisation } from "@/lib/organisation/queries";

// Made per request, for a build has no database; bin/web.ts and any cache in front keep it for a while.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("privacy"), getLocale()]);
  const { name: organisation } = await getOrganisation();
  return {
    title: t("heading"),
    description: t("pageDescription", { organisation }),
    alternates: pageAlternates(locale, "/privacy"),
  };
}

export default async function PrivacyRoute() {
  const [organisation, text] = await Promise.all([getOrganisation(), findConsentText(await getLocale())]);
  return <PrivacyPage organisation={organisation} text={text} />;
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrivacyPage } from "@/components/careers/privacy-page";
import { getOrganisation } from "@/lib/organisation/queries";
import { absoluteUrl } from "@/lib/origin";

// Made per request, for a build has no database; bin/web.ts and any cache in front keep it for a while.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  const { name: organisation } = await getOrganisation();
  return {
    title: t("heading"),
    description: t("pageDescription", { organisation }),
    alternates: { canonical: absoluteUrl("/privacy") },
  };
}

export default async function PrivacyRoute() {
  return <PrivacyPage organisation={await getOrganisation()} />;
}

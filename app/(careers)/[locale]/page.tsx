import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoleList } from "@/components/careers/role-list";
import { EmptyState } from "@/components/ui/empty-state";
import { openGraphLocale, pageAlternates } from "@/lib/i18n/page-alternates";
import { listOpenRoles } from "@/lib/jobs/public-queries";
import { getOrganisation } from "@/lib/organisation/queries";

// Made per request, for a build has no database; bin/web.ts and any cache in front keep it for a while.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations("careers"), getLocale()]);
  const { name: organisation } = await getOrganisation();
  const description = t("pageDescription", { organisation });
  const alternates = pageAlternates(locale, "/");
  return {
    description,
    alternates,
    openGraph: {
      title: t("heading"),
      description,
      url: alternates.canonical,
      siteName: organisation,
      type: "website",
      ...openGraphLocale(locale),
    },
  };
}

export default async function OpenRolesPage() {
  const [t, locale] = await Promise.all([getTranslations("careers"), getLocale()]);
  const roles = await listOpenRoles(locale);
  return (
    <div className="flex flex-col gap-8 pt-2 lg:pt-8">
      <header className="flex max-w-measure flex-col gap-3">
        <h1 className="font-serif text-display-lg font-semibold">{t("heading")}</h1>
        <p className="text-display-sm text-ink-soft">{t("intro")}</p>
      </header>
      {roles.length > 0 ? (
        <RoleList roles={roles} />
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      )}
    </div>
  );
}

import type { MetadataRoute } from "next";
import { defaultLocale, locales } from "@/lib/i18n/locales";
import { pageAlternates } from "@/lib/i18n/page-alternates";
import { listOpenRoles } from "@/lib/jobs/public-queries";

// A build has neither database nor address.
export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const roles = await listOpenRoles();
  return [
    ...inEachLanguage("/"),
    ...roles.flatMap((role) => inEachLanguage(`/jobs/${role.slug}`, role.updatedAt)),
    ...inEachLanguage("/privacy"),
  ];
}

function inEachLanguage(path: string, lastModified?: string): MetadataRoute.Sitemap {
  const { languages } = pageAlternates(defaultLocale, path);
  return locales.map((locale) => ({ url: languages[locale], lastModified, alternates: { languages } }));
}

import type { MetadataRoute } from "next";
import { listOpenRoles } from "@/lib/jobs/public-queries";
import { absoluteUrl } from "@/lib/origin";

// A build has neither database nor address.
export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const roles = await listOpenRoles();
  return [
    { url: absoluteUrl("/") },
    ...roles.map((role) => ({ url: absoluteUrl(`/jobs/${role.slug}`), lastModified: role.updatedAt })),
    { url: absoluteUrl("/privacy") },
  ];
}

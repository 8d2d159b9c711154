import type { Metadata } from "next";
import { OrganisationForm } from "@/components/settings/organisation-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { requirePermission } from "@/lib/auth/require-permission";
import { getOrganisationSettings } from "@/lib/organisation/settings-query";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("organisation.edit");
  return { title: "Organisation" };
}

export default async function OrganisationPage() {
  const viewer = await requirePermission("organisation.edit");
  const organisation = await getOrganisationSettings(viewer);
  return (
    <SettingsPage title="Organisation" intro="Who candidates read they are dealing with.">
      <OrganisationForm organisation={organisation} />
    </SettingsPage>
  );
}

import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { TagTable } from "@/components/settings/tags/tag-table";
import { requirePermission } from "@/lib/auth/require-permission";
import { countTags } from "@/lib/tags/queries";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("tag.edit");
  return { title: "Tags" };
}

export default async function TagsPage() {
  const viewer = await requirePermission("tag.edit");
  return (
    <SettingsPage
      title="Tags"
      intro="The team’s words for applications, the same for all jobs. A new one is made where it is first used: on an application, in triage or in a bulk tag."
    >
      <TagTable tags={await countTags(viewer)} />
    </SettingsPage>
  );
}

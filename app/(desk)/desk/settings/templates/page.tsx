import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { TemplateTable } from "@/components/settings/templates/template-table";
import { LinkButton } from "@/components/ui/link-button";
import { requirePermission } from "@/lib/auth/require-permission";
import { listTemplates } from "@/lib/messages/template-queries";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("template.edit");
  return { title: "Templates" };
}

export default async function TemplatesPage() {
  const viewer = await requirePermission("template.edit");
  const templates = await listTemplates(viewer);
  return (
    <SettingsPage
      title="Templates"
      intro="Every mail to a candidate comes from one of these, in the language they applied in."
    >
      <TemplateTable templates={templates} />
      <div>
        <LinkButton href="/desk/settings/templates/new">New message template</LinkButton>
      </div>
    </SettingsPage>
  );
}

import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { NewTemplateForm } from "@/components/settings/templates/new-template-form";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { defaultTemplate } from "@/lib/messages/default-templates";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("template.edit");
  return { title: "New message template" };
}

export default async function NewTemplatePage() {
  await requirePermission("template.edit");
  const { subject, text } = defaultTemplate("message", "en");
  return (
    <SettingsPage
      title="New message template"
      intro={
        <>
          One more that a colleague can begin a message with.{" "}
          <TextLink href="/desk/settings/templates">Back to the templates</TextLink>
        </>
      }
    >
      <NewTemplateForm subject={subject} text={text} />
    </SettingsPage>
  );
}

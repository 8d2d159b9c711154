import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SettingsPage } from "@/components/settings/settings-page";
import { EditTemplateForm } from "@/components/settings/templates/edit-template-form";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { localeNames } from "@/lib/i18n/locales";
import { templateKinds } from "@/lib/messages/template-kinds";
import { findTemplate } from "@/lib/messages/template-queries";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const template = await findTemplate(await requirePermission("template.edit"), id);
  return template ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, locale } = await read((await params).id);
  return { title: `${name}, ${localeNames[locale]}` };
}

export default async function TemplatePage({ params }: Props) {
  const template = await read((await params).id);
  const { name, locale, kind } = template;
  return (
    <SettingsPage
      title={`${name}, ${localeNames[locale]}`}
      intro={
        <>
          {templateKinds[kind].when}{" "}
          <TextLink href="/desk/settings/templates">Back to the templates</TextLink>
        </>
      }
    >
      <EditTemplateForm template={template} />
    </SettingsPage>
  );
}

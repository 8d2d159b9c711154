import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MailSheet } from "@/components/settings/mail-sheet";
import { SettingsPage } from "@/components/settings/settings-page";
import { TextLink } from "@/components/ui/text-link";
import { requirePermission } from "@/lib/auth/require-permission";
import { now } from "@/lib/clock";
import { findMail } from "@/lib/mail/queries";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (mailId: string) => {
  const mail = await findMail(await requirePermission("outbox.read"), mailId);
  return mail ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { subject } = await read((await params).id);
  return { title: subject };
}

export default async function MailPage({ params }: Props) {
  const mail = await read((await params).id);
  return (
    <SettingsPage
      title={mail.subject}
      intro={<TextLink href="/desk/settings/outbox">Back to the outbox</TextLink>}
    >
      <MailSheet mail={mail} nowIso={now().toISOString()} />
    </SettingsPage>
  );
}

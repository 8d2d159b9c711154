import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Outbox } from "@/components/settings/outbox";
import { SettingsPage } from "@/components/settings/settings-page";
import { Notice } from "@/components/ui/notice";
import { requirePermission } from "@/lib/auth/require-permission";
import { now } from "@/lib/clock";
import { isMailConfigured } from "@/lib/mail/mail-transport";
import { outboxInput } from "@/lib/mail/outbox-schemas";
import { listMails } from "@/lib/mail/queries";
import { orNotFound } from "@/lib/or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("outbox.read");
  return { title: "Outbox" };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutboxPage({ searchParams }: Props) {
  const viewer = await requirePermission("outbox.read");
  const input = outboxInput.safeParse(await searchParams);
  if (!input.success) notFound();
  const outbox = await orNotFound(listMails(viewer, input.data));
  const { state, before } = input.data;
  return (
    <SettingsPage title="Outbox" intro="Every mail Assay wrote, and what became of it.">
      {!isMailConfigured() && (
        <Notice tone="warn" title="No mail leaves">
          There is no mail server. Set SMTP_URL and MAIL_FROM and start Assay again; mails written until then
          stay here and are sent only when you ask for it.
        </Notice>
      )}
      <Outbox outbox={outbox} state={state} isFirstPage={!before} nowIso={now().toISOString()} />
    </SettingsPage>
  );
}

import type { Metadata } from "next";
import { DigestForm } from "@/components/settings/digest-form";
import { OwnRecord } from "@/components/settings/own-record";
import { PasswordForm } from "@/components/settings/password-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { can } from "@/lib/auth/permissions";
import { requireViewer } from "@/lib/auth/session";
import { roleNames } from "@/lib/auth/viewer";
import { findOwnRecord } from "@/lib/conflicts/find-own-record";
import { defaultLocale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages-of";
import { wantsDigest } from "@/lib/users/set-digest";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const viewer = await requireViewer();
  const { name, email, role } = viewer;
  return (
    <SettingsPage title="Your account" intro="Your name, address and role are an admin's to change.">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 wrap-anywhere">
        <dt className="text-ink-soft">Name</dt>
        <dd>{name}</dd>
        <dt className="text-ink-soft">Email</dt>
        <dd>{email}</dd>
        <dt className="text-ink-soft">Role</dt>
        <dd>{roleNames[role]}</dd>
      </dl>
      {can(role, "board.read") && (
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">Daily mail</h2>
          <DigestForm wantsDigest={await wantsDigest(viewer)} />
        </section>
      )}
      <OwnRecord
        record={await findOwnRecord(viewer)}
        name={name}
        words={messagesOf(defaultLocale).apply.publications}
      />
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Password</h2>
        <PasswordForm />
      </section>
    </SettingsPage>
  );
}

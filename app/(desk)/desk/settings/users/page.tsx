import type { Metadata } from "next";
import { InviteUserForm } from "@/components/settings/invite-user-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { UserTable } from "@/components/settings/user-table";
import { requirePermission } from "@/lib/auth/require-permission";
import { listUsers } from "@/lib/users/queries";

export async function generateMetadata(): Promise<Metadata> {
  await requirePermission("user.manage");
  return { title: "Users" };
}

export default async function UsersPage() {
  const viewer = await requirePermission("user.manage");
  const users = await listUsers(viewer);
  return (
    <SettingsPage
      title="Users"
      intro="Who works here, and what each may do. A change counts from their next click."
    >
      <InviteUserForm />
      <UserTable users={users} viewerId={viewer.id} />
    </SettingsPage>
  );
}

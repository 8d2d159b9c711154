import { redirect } from "next/navigation";
import { settingsLinks } from "@/components/settings/settings-links";
import { requireViewer } from "@/lib/auth/session";

/** The first of the settings one has. */
export default async function SettingsPage() {
  const [first] = settingsLinks((await requireViewer()).role);
  redirect(first?.href ?? "/desk");
}

import "server-only";
import { can } from "@/lib/auth/permissions";
import type { Role } from "@/lib/auth/viewer";
import type { SettingsLink } from "./settings-nav";

/** The settings a role has; one's own account is everyone's. */
export function settingsLinks(role: Role): SettingsLink[] {
  return [
    ...(can(role, "user.manage") ? [{ href: "/desk/settings/users", label: "Users" }] : []),
    ...(can(role, "organisation.edit")
      ? [{ href: "/desk/settings/organisation", label: "Organisation" }]
      : []),
    ...(can(role, "retention.manage") ? [{ href: "/desk/settings/retention", label: "Retention" }] : []),
    ...(can(role, "tag.edit") ? [{ href: "/desk/settings/tags", label: "Tags" }] : []),
    ...(can(role, "template.edit") ? [{ href: "/desk/settings/templates", label: "Templates" }] : []),
    ...(can(role, "outbox.read") ? [{ href: "/desk/settings/outbox", label: "Outbox" }] : []),
    { href: "/desk/settings/account", label: "Your account" },
  ];
}

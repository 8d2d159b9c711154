import "server-only";
import { can, type Permission } from "@/lib/auth/permissions";
import type { Role } from "@/lib/auth/viewer";
import type { DeskLink } from "./top-bar";

const settings: { permission: Permission; href: string }[] = [
  { permission: "user.manage", href: "/desk/settings/users" },
  { permission: "outbox.read", href: "/desk/settings/outbox" },
];

/** What the top bar offers to a role; Settings opens the first page of them that the role may see. */
export function deskLinks(role: Role): DeskLink[] {
  const opened = settings.find(({ permission }) => can(role, permission));
  return [
    { href: "/desk", label: "Home", section: "/desk" },
    { href: "/desk/jobs", label: "Jobs", section: "/desk/jobs" },
    { href: "/desk/search", label: "Search", section: "/desk/search" },
    ...(opened ? [{ href: opened.href, label: "Settings", section: "/desk/settings" }] : []),
  ];
}

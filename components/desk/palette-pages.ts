import "server-only";
import type { PalettePage } from "@/components/palette/palette";
import { settingsLinks } from "@/components/settings/settings-links";
import { can } from "@/lib/auth/permissions";
import type { Role } from "@/lib/auth/viewer";

/** The pages of the desk that a role can jump to. */
export function palettePages(role: Role): PalettePage[] {
  return [
    { href: "/desk", label: "Home" },
    { href: "/desk/jobs", label: "Jobs" },
    { href: "/desk/search", label: "Search" },
    ...(can(role, "board.read") ? [{ href: "/desk/waiting", label: "Who is waiting" }] : []),
    ...(can(role, "job.edit") ? [{ href: "/desk/jobs/new", label: "New job" }] : []),
    ...settingsLinks(role),
  ];
}

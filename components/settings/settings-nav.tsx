"use client";

import { usePathname } from "next/navigation";
import { ViewSwitch } from "@/components/ui/view-switch";

export type SettingsLink = { href: string; label: string };

export function SettingsNav({ links }: { links: SettingsLink[] }) {
  const path = usePathname();
  const views = links.map((link) => ({
    ...link,
    current: path === link.href || path.startsWith(`${link.href}/`),
  }));
  return <ViewSwitch label="Settings" views={views} />;
}

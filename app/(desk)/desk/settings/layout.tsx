import type { ReactNode } from "react";
import { settingsLinks } from "@/components/settings/settings-links";
import { SettingsNav } from "@/components/settings/settings-nav";
import { findViewer } from "@/lib/auth/session";

/** The frame of the settings. It gates nothing: each page asks for its viewer itself. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col px-4 pt-3 pb-16">
      {viewer && <SettingsNav links={settingsLinks(viewer.role)} />}
      {children}
    </div>
  );
}

import type { ReactNode } from "react";
import { deskLinks } from "@/components/desk/desk-links";
import { palettePages } from "@/components/desk/palette-pages";
import { TopBar } from "@/components/desk/top-bar";
import { PaletteHost } from "@/components/palette/palette-host";
import { SkipLink } from "@/components/ui/skip-link";
import { can } from "@/lib/auth/permissions";
import { findViewer } from "@/lib/auth/session";
import { roleNames } from "@/lib/auth/viewer";

/** The frame of the desk. It gates nothing: each page asks for its viewer itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  return (
    <>
      <SkipLink />
      <TopBar
        links={viewer ? deskLinks(viewer.role) : []}
        user={
          viewer && {
            name: viewer.name,
            email: viewer.email,
            role: roleNames[viewer.role],
            canMerge: can(viewer.role, "candidate.merge"),
          }
        }
      />
      {viewer && <PaletteHost pages={palettePages(viewer.role)} />}
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        {children}
      </main>
    </>
  );
}

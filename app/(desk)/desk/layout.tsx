import type { ReactNode } from "react";
import { type DeskLink, TopBar } from "@/components/desk/top-bar";
import { SkipLink } from "@/components/ui/skip-link";

const links: DeskLink[] = [
  { href: "/desk", label: "Home" },
  { href: "/desk/jobs", label: "Jobs" },
];

/** The frame of the desk. It gates nothing: each page asks for its viewer itself. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <TopBar links={links} user={null} />
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        {children}
      </main>
    </>
  );
}

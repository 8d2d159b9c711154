import Link from "next/link";
import { DeskNav } from "./desk-nav";
import { ThemeSwitch } from "./theme-switch";
import { UserMenu, type UserMenuProps } from "./user-menu";

/** `section` is the path under which the link counts as the current one. */
export type DeskLink = { href: string; label: string; section: string };

type TopBarProps = { links: DeskLink[]; user: UserMenuProps["user"] | null };

export function TopBar({ links, user }: TopBarProps) {
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 flex h-11 shrink-0 items-center gap-x-2 border-b border-line bg-paper px-3 sm:gap-x-4 sm:px-4"
    >
      <Link
        href="/desk"
        className="hidden rounded-sm text-base font-semibold tracking-tight no-underline sm:block"
      >
        Assay
      </Link>
      <DeskNav links={links} />
      <div className="ml-auto flex min-w-0 shrink-0 items-center gap-1">
        <ThemeSwitch />
        {user && <UserMenu user={user} />}
      </div>
    </header>
  );
}

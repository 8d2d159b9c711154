"use client";

import { AtSign, ChevronDown, CircleUserRound, LogOut, UserRoundPlus, Users } from "lucide-react";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import { signOutAction } from "@/lib/auth/actions";

export type UserMenuProps = {
  user: { name: string; email: string; role: string; canMerge: boolean };
};

export function UserMenu({ user }: UserMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" className="max-w-40 sm:max-w-56">
          <CircleUserRound aria-hidden className="sm:hidden" />
          <span className="truncate max-sm:sr-only">{user.name}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div className="px-3 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-ink-soft">{user.email}</p>
        <p className="text-ink-soft">{user.role}</p>
      </div>
      <MenuSeparator />
      <MenuLink href="/desk/mentions" icon={<AtSign aria-hidden />}>
        Mentions
      </MenuLink>
      <MenuLink href="/desk/refer" icon={<UserRoundPlus aria-hidden />}>
        Suggest somebody
      </MenuLink>
      {user.canMerge && (
        <MenuLink href="/desk/duplicates" icon={<Users aria-hidden />}>
          Possible duplicates
        </MenuLink>
      )}
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => startTransition(signOutAction)}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-item";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { recruitersQuery } from "@/lib/recruiters/recruiters-query";
import { useAssignRecruiter } from "./use-assign-recruiter";

/** Who looks after the application; who may decide chooses somebody else. */
export function RecruiterMenu({ page }: { page: ApplicationPageView }) {
  const { application, viewer } = page;
  const { recruiter } = application;
  const [isOpen, setOpen] = useState(false);
  const { data: colleagues, isError } = useQuery({ ...recruitersQuery(application.id), enabled: isOpen });
  const assign = useAssignRecruiter(page);
  const words = recruiter ? `Recruiter: ${recruiter.name}` : "No recruiter";
  if (!viewer.canAssignRecruiter) return words;
  const own = colleagues?.find(({ id }) => id === viewer.id);
  const others = colleagues?.filter(({ id }) => id !== viewer.id) ?? [];
  return (
    <Menu
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="-mx-1 inline-flex items-center gap-0.5 rounded-sm px-1 hover:bg-hover"
        >
          {words}
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      {!colleagues && (
        <MenuItem disabled onSelect={() => undefined}>
          {isError ? unread : "Loading…"}
        </MenuItem>
      )}
      {own && own.id !== recruiter?.id && <MenuItem onSelect={() => assign(own)}>Me</MenuItem>}
      {recruiter && <MenuItem onSelect={() => assign(null)}>Nobody</MenuItem>}
      {others.length > 0 && <MenuSeparator />}
      {others.map((colleague) => (
        <MenuItem
          key={colleague.id}
          disabled={colleague.id === recruiter?.id}
          onSelect={() => assign(colleague)}
        >
          {colleague.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

const unread = "Your colleagues could not be loaded.";

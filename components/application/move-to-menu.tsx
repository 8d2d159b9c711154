"use client";

import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { useMove } from "./use-change-application";

/** The stages this colleague may move the application to. */
export function MoveToMenu({ page }: { page: ApplicationPageView }) {
  const move = useMove(page);
  const { stages, application, viewer } = page;
  const from = stages.find(({ id }) => id === application.stageId);
  if (!from) return null;
  const isHiring = (kind: string) => kind === "hired" || from.kind === "hired";
  return (
    <Menu align="end" trigger={<Button>Move to…</Button>}>
      {stages.map((to) => (
        <MenuItem
          key={to.id}
          disabled={to.id === from.id || (isHiring(to.kind) && !viewer.canHire)}
          onSelect={() => move({ from, to, takesBackRejection: application.status === "rejected" })}
        >
          {to.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

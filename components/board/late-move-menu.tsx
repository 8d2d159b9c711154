"use client";

import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import type { MoveMenu } from "./move-menu";

type MoveMenuProps = ComponentProps<typeof MoveMenu>;

/**
 * The "Move to…" menu, fetched when the page is idle, or at once when it is opened. Not by React.lazy, which
 * holds a late arrival back for a third of a second.
 */
export function LateMoveMenu(props: MoveMenuProps) {
  const [Menu, setMenu] = useState<ComponentType<MoveMenuProps> | null>(null);
  const isWanted = props.target !== null;
  useEffect(() => {
    const load = () => void import("./move-menu").then((module) => setMenu(() => module.MoveMenu));
    if (!isWanted) return whenIdle(load);
    load();
  }, [isWanted]);
  return Menu && <Menu {...props} />;
}

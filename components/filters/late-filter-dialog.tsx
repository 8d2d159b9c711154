"use client";

import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import type { FilterDialog } from "./filter-dialog";

type FilterDialogProps = ComponentProps<typeof FilterDialog>;

/** Fetched when the page is idle, or at once when it is opened: a board is looked at more often than filtered. */
export function LateFilterDialog(props: FilterDialogProps) {
  const [Late, setLate] = useState<ComponentType<FilterDialogProps> | null>(null);
  const isWanted = props.open;
  useEffect(() => {
    const load = () => void import("./filter-dialog").then((module) => setLate(() => module.FilterDialog));
    if (!isWanted) return whenIdle(load);
    load();
  }, [isWanted]);
  return Late && <Late {...props} />;
}

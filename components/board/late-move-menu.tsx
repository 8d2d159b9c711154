"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useEffect, useState } from "react";
import { whenIdle } from "@/components/ui/when-idle";
import type { MoveMenu } from "./move-menu";

const load = () => import("./move-menu").then((module) => module.MoveMenu);
const Loaded = dynamic(load, { ssr: false });

/** The "Move to…" menu, fetched when the page is idle, and at the latest when it is first opened. */
export function LateMoveMenu(props: ComponentProps<typeof MoveMenu>) {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => whenIdle(() => void load()), []);
  if (props.target && !isNeeded) setNeeded(true);
  return isNeeded ? <Loaded {...props} /> : null;
}

"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ComesAlive } from "@/components/desk/comes-alive";
import type { Triage } from "./triage";

const View = dynamic(() => import("./triage").then((module) => module.Triage));

/** Triage in files of its own: its page is the board's, too, which needs none of them. */
export function LateTriage(props: ComponentProps<typeof Triage>) {
  return (
    <ComesAlive>
      <View {...props} />
    </ComesAlive>
  );
}

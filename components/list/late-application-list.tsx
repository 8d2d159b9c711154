"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ComesAlive } from "@/components/desk/comes-alive";
import type { ApplicationList } from "./application-list";

const View = dynamic(() => import("./application-list").then((module) => module.ApplicationList));

/** The list in files of its own: its page is the board's, too, which needs none of them. */
export function LateApplicationList(props: ComponentProps<typeof ApplicationList>) {
  return (
    <ComesAlive>
      <View {...props} />
    </ComesAlive>
  );
}

"use client";

import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import { PaletteSearch } from "./palette-search";

export type PalettePage = { href: string; label: string };

type PaletteProps = { pages: PalettePage[]; open: boolean; onOpenChange: (open: boolean) => void };

/** Leads anywhere in the desk by what is typed; it begins anew each time. */
export function Palette({ pages, open, onOpenChange }: PaletteProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog title="Find or go to" open={open} onOpenChange={onOpenChange} initialFocus={field}>
      <PaletteSearch pages={pages} field={field} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

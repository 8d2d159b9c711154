"use client";

import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import type { Palette, PalettePage } from "./palette";

type PaletteProps = Parameters<typeof Palette>[0];

/** Opens the palette on Ctrl K or ⌘ K, anywhere in the desk, and fetches it only then. */
export function PaletteHost({ pages }: { pages: PalettePage[] }) {
  const [isOpen, setOpen] = useState(false);
  const [Loaded, setLoaded] = useState<ComponentType<PaletteProps> | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== "k" || ctrlKey === metaKey || altKey || shiftKey) return;
    event.preventDefault();
    if (!Loaded) void import("./palette").then((module) => setLoaded(() => module.Palette));
    setOpen(true);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return Loaded && <Loaded pages={pages} open={isOpen} onOpenChange={setOpen} />;
}

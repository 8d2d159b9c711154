"use client";

import { useTransition } from "react";
import { showToast } from "@/components/ui/toast-store";
import type { Action } from "@/lib/action";

/** Runs a server action from a button: says in a toast what was done, or why not. */
export function useRunAction<T>(action: Action<T>, onDone: (data: T) => void) {
  const [isPending, startTransition] = useTransition();
  const run = (fields: Record<string, string>) =>
    startTransition(async () => {
      const result = await action(null, toForm(fields));
      if (result.ok) onDone(result.data);
      else showToast({ text: result.error.message, tone: "bad" });
    });
  return { run, isPending };
}

function toForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

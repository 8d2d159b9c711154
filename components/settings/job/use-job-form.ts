"use client";

import type { DefaultValue } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast-store";
import { useActionForm } from "@/components/ui/use-action-form";
import type { Action } from "@/lib/action";
import type { JobEditView } from "@/lib/jobs/settings-schemas";
import { resetForm } from "../reset-form";

type Options<Input> = {
  id: string;
  /** The job's version as the page has it. */
  version: number;
  defaultValue?: DefaultValue<Input>;
  /** What the toast says: "Stages saved." */
  saved: string;
  /** Called when what was saved has come back, and the form begins anew with it. */
  onFresh?: () => void;
};

/** One section's form. What was typed stays until it is saved, whatever else on the page changes. */
export function useJobForm<Input extends Record<string, unknown>>(
  action: Action<JobEditView>,
  { id, version, defaultValue, saved, onFresh }: Options<Input>,
) {
  const form = useActionForm<Input, JobEditView>(action, { id, defaultValue });
  const { result } = form;
  const done = useRef(result);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server
  useEffect(() => {
    if (result?.ok) showToast({ text: saved, tone: "good" });
  }, [result]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has caught up with the answer
  useEffect(() => {
    if (!result?.ok || done.current === result || version < result.data.version) return;
    done.current = result;
    resetForm(id);
    onFresh?.();
  }, [result, version]);
  return { ...form, errorItems: result?.ok ? noErrors : form.errorItems };
}

const noErrors: never[] = [];

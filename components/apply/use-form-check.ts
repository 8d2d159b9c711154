import { useEffect, useState } from "react";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import type { ApplyFormMessages } from "./apply-messages";
import type { FormCheck } from "./form-check";

/**
 * The check of a form, fetched when somebody first goes into it: whoever only reads the page does not pay for
 * it. Until it is here, and if it never comes, the server checks alone.
 */
export function useFormCheck(
  formId: string,
  questions: ApplyQuestion[],
  messages: ApplyFormMessages,
): FormCheck | undefined {
  const [module, setModule] = useState<typeof import("./form-check") | null>(null);
  const [check, setCheck] = useState<FormCheck>();
  useEffect(() => {
    if (module) setCheck(() => module.formCheck(questions, messages));
  }, [module, questions, messages]);
  useEffect(() => {
    const form = document.getElementById(formId);
    const load = () => {
      stop();
      import("./form-check").then(setModule, () => undefined);
    };
    const stop = () => {
      for (const event of touches) form?.removeEventListener(event, load);
    };
    for (const event of touches) form?.addEventListener(event, load, { passive: true });
    return stop;
  }, [formId]);
  return check;
}

const touches = ["focusin", "pointerdown", "change", "dragover"] as const;

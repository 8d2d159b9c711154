import { useEffect, useRef, useState } from "react";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import type { ApplyFormMessages } from "./apply-messages";
import type { FormCheck } from "./form-check";

type FormCheckModule = typeof import("./form-check");

/**
 * The check of a form, fetched when somebody first goes into it: whoever only reads the page does not pay for
 * it. A form sent before it is here waits for it; if it never comes, the server checks alone.
 */
export function useFormCheck(formId: string, questions: ApplyQuestion[], messages: ApplyFormMessages) {
  const [module, setModule] = useState<FormCheckModule | "away" | null>(null);
  const [check, setCheck] = useState<FormCheck>();
  const held = useRef<SubmitEvent>(null);
  const isAwaited = module === null || (module !== "away" && !check);

  useEffect(() => {
    if (module && module !== "away") setCheck(() => module.formCheck(questions, messages));
  }, [module, questions, messages]);

  useEffect(() => {
    const form = document.getElementById(formId);
    const load = () => {
      stop();
      import("./form-check").then(setModule, () => setModule("away"));
    };
    const stop = () => {
      for (const event of touches) form?.removeEventListener(event, load);
    };
    for (const event of touches) form?.addEventListener(event, load, { passive: true });
    return stop;
  }, [formId]);

  useEffect(() => {
    const { current } = held;
    if (isAwaited || !current) return;
    held.current = null;
    if (current.target instanceof HTMLFormElement) current.target.requestSubmit(current.submitter);
  }, [isAwaited]);

  /** Whether the form, sent by this event, waits: it is sent again once the check is here. */
  function isHeld(event: Event): boolean {
    if (!isAwaited || !(event instanceof SubmitEvent)) return false;
    event.preventDefault();
    held.current = event;
    return true;
  }

  return { check, isHeld };
}

/** Sending is one of them: nobody may have been in the form, whose fields the browser filled in. */
const touches = ["focusin", "pointerdown", "change", "dragover", "submit"] as const;

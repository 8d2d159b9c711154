import { useFormMetadata } from "@conform-to/react";
import { useEffect, useState } from "react";
import type { ApplyQuestion } from "@/lib/applications/apply-form-view";
import { answerName } from "@/lib/applications/submission-fields";
import { askedQuestions } from "@/lib/questions/asked-questions";

type Answers = { answers?: Record<string, unknown> };

/**
 * The ids of the questions that are asked, as the form stands. At first by what the page came back with, the
 * same on the server and here; then by the fields themselves, whoever filled them in.
 */
export function useAskedQuestions(questions: ApplyQuestion[]): Set<string> {
  const form = useFormMetadata<Answers>();
  const formId = form.id;
  const [typed, setTyped] = useState<string[] | null>(null);
  useEffect(() => {
    const element = document.getElementById(formId);
    const isConditional = questions.some(({ askedWhen }) => askedWhen);
    if (!isConditional || !(element instanceof HTMLFormElement)) return;
    const update = () => setTyped((before) => settled(before, askedIn(element, questions)));
    update();
    // After the browser has emptied it.
    const afterReset = () => setTimeout(update);
    element.addEventListener("input", update);
    element.addEventListener("change", update);
    element.addEventListener("reset", afterReset);
    return () => {
      element.removeEventListener("input", update);
      element.removeEventListener("change", update);
      element.removeEventListener("reset", afterReset);
    };
  }, [formId, questions]);
  const posted = form.initialValue?.answers;
  const wasPosted = (id: string) => (typeof posted === "object" ? posted[id] : undefined);
  return new Set(typed ?? askedIds(questions, wasPosted));
}

function askedIn(form: HTMLFormElement, questions: ApplyQuestion[]): string[] {
  const data = new FormData(form);
  return askedIds(questions, (id) => data.getAll(answerName(id)));
}

function askedIds(questions: ApplyQuestion[], answerOf: (id: string) => unknown): string[] {
  return askedQuestions(questions, answerOf).map(({ id }) => id);
}

/** The list as it was where nothing changed, so that a key press draws nothing anew. */
function settled(before: string[] | null, now: string[]): string[] {
  return before && before.join() === now.join() ? before : now;
}

import { useEffect, useState } from "react";
import { type ContactField, contactFields, type FoundContact } from "@/lib/autofill/found-contact";

/**
 * Puts what a résumé says into fields that are empty at that moment, and remembers which, so that one press
 * takes exactly those back. A field that is changed afterwards is its writer's own.
 */
export function useAutofill(formId: string) {
  const [filled, setFilled] = useState<FoundContact>({});

  const takeBack = () => {
    for (const input of inputsOf(formId, filled)) write(input.element, "");
    setFilled({});
  };

  const fill = (found: FoundContact) => {
    takeBack();
    const empty = inputsOf(formId, found, "");
    for (const { element, value } of empty) write(element, value);
    setFilled(Object.fromEntries(empty.map(({ field, value }) => [field, value])));
  };

  useEffect(() => {
    const form = document.getElementById(formId);
    const forget = () => {
      setFilled((before) => {
        const still = inputsOf(formId, before);
        if (still.length === Object.keys(before).length) return before;
        return Object.fromEntries(still.map(({ field, value }) => [field, value]));
      });
    };
    form?.addEventListener("input", forget);
    return () => form?.removeEventListener("input", forget);
  }, [formId]);

  return { filled, fill, takeBack };
}

type Filled = { field: ContactField; value: string; element: HTMLInputElement };

/** The fields of which something is known and that hold exactly that now, or what is asked for. */
function inputsOf(formId: string, known: FoundContact, holding?: string): Filled[] {
  return contactFields.flatMap((field) => {
    const value = known[field];
    const element = document.getElementById(`${formId}-${field}`);
    if (!value || !(element instanceof HTMLInputElement)) return [];
    return element.value.trim() === (holding ?? value) ? [{ field, value, element }] : [];
  });
}

/** As if typed, so that everything that listens to the field hears of it. */
function write(element: HTMLInputElement, value: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(element, value);
  element.dispatchEvent(new Event("input", { bubbles: true }));
  // Whoever is about to type there replaces it instead of adding to it.
  if (document.activeElement === element) element.select();
}

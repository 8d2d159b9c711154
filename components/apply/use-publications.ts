import type { FieldMetadata } from "@conform-to/react";
import { type SyntheticEvent, useCallback, useEffect, useMemo, useState } from "react";
import { publicationLimits } from "@/lib/publications/publication";
import { readPublications } from "@/lib/publications/read-publications";

type TextField = Pick<
  FieldMetadata<string, Record<string, unknown>, string[]>,
  "id" | "key" | "formId" | "initialValue"
>;

/** After the last key: a library of references takes longer to read than a key to be pressed. */
const pauseMilliseconds = 500;

/**
 * The publications in what is typed, and whose they are. At first from what the page came back with, the same
 * on the server and here; then from the fields themselves, whoever filled them in.
 */
export function usePublications(text: TextField, name: TextField) {
  const [typed, setTyped] = useState(text.initialValue ?? "");
  const [fullName, setFullName] = useState(name.initialValue ?? "");
  const readFields = useCallback(() => {
    setTyped((before) => textIn(text.id) ?? before);
    setFullName((before) => textIn(name.id) ?? before);
  }, [text.id, name.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field filled in by script comes with another key
  useEffect(readFields, [readFields, text.key, name.key]);
  useEffect(() => {
    const form = document.getElementById(text.formId);
    let timer: ReturnType<typeof setTimeout>;
    const readSoon = ({ target }: Event) => {
      if (!(target instanceof Element) || ![text.id, name.id].includes(target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(readFields, pauseMilliseconds);
    };
    // After the browser has emptied it.
    const afterReset = () => {
      timer = setTimeout(readFields);
    };
    form?.addEventListener("input", readSoon);
    form?.addEventListener("reset", afterReset);
    return () => {
      clearTimeout(timer);
      form?.removeEventListener("input", readSoon);
      form?.removeEventListener("reset", afterReset);
    };
  }, [text.formId, text.id, name.id, readFields]);
  const found = useMemo(() => findPublications(typed), [typed]);
  const readNow = (event?: SyntheticEvent) => {
    event?.preventDefault();
    readFields();
  };
  return { found, fullName, readNow };
}

/** Null for an empty field, and for one whose length its error speaks of. */
function findPublications(typed: string) {
  const isReadable = typed.trim() !== "" && typed.length <= publicationLimits.textCharacters;
  return isReadable ? readPublications(typed) : null;
}

function textIn(id: string): string | undefined {
  const field = document.getElementById(id);
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isText ? field.value : undefined;
}

"use client";

import { useEffect, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { fillText } from "@/lib/fill-text";
import { countWords } from "@/lib/questions/count-words";
import type { ApplyFormMessages } from "./apply-messages";

type WordCountProps = { fieldId: string; limit: number; messages: ApplyFormMessages["questions"] };

/** Long enough for a sentence to be typed on: a count read out at every key could not be written under. */
const pauseMilliseconds = 1_200;

/** What is written, counted live for the eye, and read out once one pauses. */
export function WordCount({ fieldId, limit, messages }: WordCountProps) {
  const count = useWordCount(fieldId);
  const [said, setSaid] = useState<string | null>(null);
  const sentence = count === null ? null : countSentence(count, limit, messages);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <>
      <p
        aria-hidden
        className={classNames(
          "min-h-[1lh] text-control tabular-nums",
          count !== null && count > limit ? "font-medium text-bad" : "text-ink-soft",
        )}
      >
        {sentence}
      </p>
      <p role="status" className="sr-only">
        {count ? said : null}
      </p>
    </>
  );
}

function countSentence(count: number, limit: number, messages: WordCountProps["messages"]): string {
  if (count <= limit) return fillText(messages.wordCount, { count, limit }, messages.numbers);
  return fillText(messages.tooManyWords, { count, over: count - limit }, messages.numbers);
}

/** Null until the browser has counted, and in one that cannot. */
function useWordCount(fieldId: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const update = () => setCount(countWords(field.value));
    update();
    field.addEventListener("input", update);
    return () => field.removeEventListener("input", update);
  }, [fieldId]);
  return count;
}

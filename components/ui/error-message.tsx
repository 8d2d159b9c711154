"use client";

import { useEffect } from "react";
import { Button } from "./button";

export type ErrorWords = { title: string; text: string; reference: string; again: string };

const english: ErrorWords = {
  title: "Something went wrong",
  text: "That was us, not you, and it has been noted. Please try again in a moment.",
  reference: "If it stays like this, tell us this reference:",
  again: "Try again",
};

type ErrorMessageProps = { error: unknown; onRetry: () => void; words?: ErrorWords };

/** What a page says when it failed: no blame, no jargon, and the reference that finds the log line. */
export function ErrorMessage({ error, onRetry, words = english }: ErrorMessageProps) {
  const reference = referenceOf(error);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <div className="flex flex-col items-start gap-3 text-prose">
      <h1 className="text-display-md font-semibold">{words.title}</h1>
      <p>{words.text}</p>
      {reference && (
        <p className="text-ink-soft">
          {words.reference} <code className="select-all">{reference}</code>
        </p>
      )}
      <Button variant="primary" onClick={onRetry}>
        {words.again}
      </Button>
    </div>
  );
}

function referenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}

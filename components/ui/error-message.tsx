"use client";

import { useEffect } from "react";
import { Button } from "./button";

const title = "Something went wrong";

type ErrorMessageProps = { error: unknown; onRetry: () => void };

/** What a page says when it failed: no blame, no jargon, and the reference that finds the log line. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const reference = referenceOf(error);
  useEffect(() => {
    document.title = title;
  }, []);
  return (
    <div className="flex flex-col items-start gap-3 text-prose">
      <h1 className="text-display-md font-semibold">{title}</h1>
      <p>That was us, not you, and it has been noted. Please try again in a moment.</p>
      {reference && (
        <p className="text-ink-soft">
          If it stays like this, tell us this reference: <code className="select-all">{reference}</code>
        </p>
      )}
      <Button variant="primary" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

function referenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}

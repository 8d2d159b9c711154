"use client";

import { Button } from "./button";

type ErrorMessageProps = { error: unknown; onRetry: () => void };

/** What a page says when it failed: no blame, no jargon, and the reference that finds the log line. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const reference = referenceOf(error);
  return (
    <div className="flex flex-col items-start gap-3 text-prose">
      <h1 className="text-display-md font-semibold">Something went wrong</h1>
      <p>
        This is our fault, not yours. Nothing you sent has been changed by it. Please try again in a moment.
      </p>
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

"use client";

import { ErrorMessage } from "@/components/ui/error-message";
import { sansVariables } from "@/lib/fonts";
import "./globals.css";

/** Stands in for the root layout when that fails itself, so it brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={sansVariables}>
      <head>
        <title>Something went wrong</title>
      </head>
      <body>
        <main className="mx-auto max-w-measure px-5 py-24">
          <ErrorMessage error={error} onRetry={retry} />
        </main>
      </body>
    </html>
  );
}

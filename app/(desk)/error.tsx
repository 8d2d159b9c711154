"use client";

import { ErrorMessage } from "@/components/ui/error-message";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-measure px-5 py-24">
      <ErrorMessage error={error} onRetry={retry} />
    </main>
  );
}

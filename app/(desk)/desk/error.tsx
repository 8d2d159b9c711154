"use client";

import { ErrorMessage } from "@/components/ui/error-message";

/** Inside the frame, so that the way to everything else stays open. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="max-w-measure px-4 py-12">
      <ErrorMessage error={error} onRetry={retry} />
    </div>
  );
}

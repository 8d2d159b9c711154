"use client";

import { useFailureWords } from "@/components/careers/failure-words";
import { ErrorMessage } from "@/components/ui/error-message";

export default function CareersError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="max-w-measure py-12">
      <ErrorMessage error={error} onRetry={retry} words={useFailureWords()} />
    </div>
  );
}

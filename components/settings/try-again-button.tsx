"use client";

import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { retryMailAction } from "@/lib/mail/actions";
import { useRunAction } from "./use-run-action";

export function TryAgainButton({ mailId }: { mailId: string }) {
  const retry = useRunAction(retryMailAction, () =>
    showToast({ text: "This mail is sent in a moment.", tone: "good" }),
  );
  return (
    <Button pending={retry.isPending} onClick={() => retry.run({ mailId })}>
      Try again
    </Button>
  );
}

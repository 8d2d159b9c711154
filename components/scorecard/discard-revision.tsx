"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import { useScorecard } from "./use-scorecard";

/** Leaves what was submitted as it is. */
export function DiscardRevision({ applicationId }: { applicationId: string }) {
  const client = useQueryClient();
  const { settle, discard } = useScorecard();
  const { mutate, isPending } = useMutation({
    // A save still on its way would bring the change back.
    mutationFn: async () => {
      await settle();
      await fetchJson(`/api/applications/${applicationId}/scorecard/revision`, { method: "DELETE" });
    },
    onSuccess: async () => {
      discard();
      await client.invalidateQueries({ queryKey: applicationQuery(applicationId).queryKey });
      showToast({ text: "Your scorecard stays as you submitted it." });
    },
    onError: (error) => showToast({ tone: "bad", text: `Nothing was changed. ${failureWords(error)}` }),
  });
  return (
    <AlertDialog
      title="Leave your scorecard as it is?"
      description="What you have written since you submitted it is thrown away."
      confirmLabel="Leave it as it is"
      pending={isPending}
      onConfirm={() => mutate()}
      trigger={
        <Button variant="quiet" size="small" className="self-start">
          Leave it as it is
        </Button>
      }
    />
  );
}

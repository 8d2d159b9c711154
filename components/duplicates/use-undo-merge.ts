"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import { samePersonQuery } from "@/lib/duplicates/same-person-query";
import { failureWords, fetchJson } from "@/lib/fetch-json";

/** Takes a merge apart again, and shows the application as it stands then. */
export function useUndoMerge(applicationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mergeId: string) => fetchJson("/api/merges/undo", { body: { mergeId } }),
    onSuccess: () => showToast({ text: "The records stand apart again, as they were." }),
    onError: (error) => showToast({ tone: "bad", text: `Not undone. ${failureWords(error)}` }),
    onSettled: () => {
      client.invalidateQueries({ queryKey: applicationQuery(applicationId).queryKey });
      return client.invalidateQueries({ queryKey: samePersonQuery(applicationId).queryKey });
    },
  });
}

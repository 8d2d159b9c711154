"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import { fetchJson } from "@/lib/fetch-json";

type Sent = { path: string; body: Record<string, unknown>; done: string };

/** Says or decides something about a conflict of interest. The form stays, with what was typed, until it is done. */
export function useConflict(applicationId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: Sent) =>
      fetchJson(`/api/applications/${applicationId}/conflicts${path}`, { body }),
    onSuccess: async (_, { done }) => {
      await client.invalidateQueries({ queryKey: applicationQuery(applicationId).queryKey });
      client.invalidateQueries({ queryKey: ["colleagues", applicationId] });
      client.invalidateQueries({ queryKey: ["board"] });
      showToast({ text: done });
      onDone();
    },
  });
}

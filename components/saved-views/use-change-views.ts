"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { showToast } from "@/components/ui/toast-store";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import type { SavedView } from "@/lib/saved-views/saved-view";
import { viewCountsQuery, viewsQuery } from "@/lib/saved-views/views-query";

/** Reads the views and their numbers anew, as they stand now. */
export function useRefreshViews(slug: string) {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: viewCountsQuery(slug).queryKey });
    await client.invalidateQueries({ queryKey: viewsQuery(slug).queryKey });
  };
}

export type ViewChange = Partial<Pick<SavedView, "name" | "search" | "isForTeam">>;

/** Changes a view; what somebody else changed meanwhile is said, and then shown. */
export function useUpdateView(slug: string, view: SavedView, onDone?: () => void) {
  const refresh = useRefreshViews(slug);
  return useMutation({
    mutationFn: (change: ViewChange) =>
      fetchJson<SavedView>(`/api/jobs/${slug}/views/${view.id}`, {
        method: "PUT",
        body: { version: view.version, ...change },
      }),
    onSuccess: ({ name }) => {
      showToast({ text: `The view “${name}” was changed.` });
      onDone?.();
    },
    onError: (error) =>
      showToast({ tone: "bad", text: `“${view.name}” stays as it was. ${failureWords(error)}` }),
    onSettled: refresh,
  });
}

export function useDeleteView(slug: string, view: SavedView) {
  const refresh = useRefreshViews(slug);
  const [, setSaved] = useQueryState("saved", parseAsString);
  return useMutation({
    mutationFn: () =>
      fetchJson(`/api/jobs/${slug}/views/${view.id}`, {
        method: "DELETE",
        body: { version: view.version },
      }),
    onSuccess: () => {
      showToast({ text: `The view “${view.name}” was deleted.` });
      return setSaved(null);
    },
    onError: (error) =>
      showToast({ tone: "bad", text: `“${view.name}” was not deleted. ${failureWords(error)}` }),
    onSettled: refresh,
  });
}

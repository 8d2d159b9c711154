"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { showToast } from "@/components/ui/toast-store";
import { boardKey } from "@/lib/applications/board-query";
import { listKey } from "@/lib/applications/list-query";
import { bulkQuery } from "@/lib/bulk/bulk-query";
import { isRunning } from "@/lib/bulk/bulk-words";
import type { BulkDeed, BulkSelection, BulkView } from "@/lib/bulk/schemas";
import { failureWords, fetchJson } from "@/lib/fetch-json";

type Start = { operationId: string; selection: BulkSelection; deed: BulkDeed };

/** Asks for it; asked twice with one id, also after an answer that got lost, it is done once. */
export function useStartBulk(slug: string, onStarted: (view: BulkView) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Start) => fetchJson<BulkView>(`/api/jobs/${slug}/bulk`, { body }),
    onSuccess: (view) => {
      client.setQueryData(bulkQuery(view.id).queryKey, view);
      onStarted(view);
    },
  });
}

/** How far it is; when it ends, what shows its applications is read anew. */
export function useBulkProgress(slug: string, operationId: string) {
  const client = useQueryClient();
  const { data } = useQuery(bulkQuery(operationId));
  const isOver = data !== undefined && !isRunning(data);
  useEffect(() => {
    if (!isOver) return;
    void client.invalidateQueries({ queryKey: boardKey(slug) });
    void client.invalidateQueries({ queryKey: listKey(slug) });
  }, [client, isOver, slug]);
  return data;
}

export function useUndoBulk(operationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => fetchJson<BulkView>(`/api/bulk/${operationId}/undo`, { body: {} }),
    onSuccess: (view) => client.setQueryData(bulkQuery(operationId).queryKey, view),
    onError: (error) => showToast({ tone: "bad", text: `Not undone. ${failureWords(error)}` }),
    onSettled: () => client.invalidateQueries({ queryKey: bulkQuery(operationId).queryKey }),
  });
}

"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView } from "@/lib/applications/application-view";
import { boardKey } from "@/lib/applications/board-query";
import { listKey } from "@/lib/applications/list-query";
import { failureWords, fetchJson } from "@/lib/fetch-json";
import type { MessageDraft } from "@/lib/messages/message-schemas";

function usePath({ application: { id }, job }: ApplicationPageView) {
  const client = useQueryClient();
  return {
    path: `/api/applications/${id}/messages`,
    refresh: () => {
      client.invalidateQueries({ queryKey: boardKey(job.slug) });
      client.invalidateQueries({ queryKey: listKey(job.slug) });
      return client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
    },
  };
}

/** What a message may begin with, filled in for this candidate; asked for when somebody begins to write. */
export function useMessageDrafts(page: ApplicationPageView) {
  const { path } = usePath(page);
  return useQuery({
    queryKey: ["message-drafts", page.application.id],
    queryFn: ({ signal }) => fetchJson<MessageDraft[]>(`${path}/drafts`, { signal }),
    staleTime: 0,
  });
}

export type Letter = { messageId: string; subject: string; text: string; sendAt?: string };

/** The form stays until the server has said yes, so that what was written is never lost. */
export function useWriteMessage(page: ApplicationPageView, onDone: () => void) {
  const { path, refresh } = usePath(page);
  return useMutation({
    mutationFn: (letter: Letter) => fetchJson<{ visibleAt: string }>(path, { body: letter }),
    onSuccess: async (_, { sendAt }) => {
      await refresh();
      onDone();
      showToast({ text: sendAt ? "The message is sent then." : "The message is on its way.", tone: "good" });
    },
  });
}

export function useCancelMessage(page: ApplicationPageView) {
  const { path, refresh } = usePath(page);
  return useMutation({
    mutationFn: (messageId: string) => fetchJson(`${path}/cancel`, { body: { messageId } }),
    onSuccess: () => showToast({ text: "The message is not sent." }),
    onError: (error) => showToast({ tone: "bad", text: failureWords(error) }),
    onSettled: refresh,
  });
}

export function useSettleAnswers(page: ApplicationPageView) {
  const { path, refresh } = usePath(page);
  return useMutation({
    mutationFn: () => fetchJson(`${path}/settle`, { body: { isSettled: true } }),
    onError: (error) => showToast({ tone: "bad", text: failureWords(error) }),
    onSettled: refresh,
  });
}

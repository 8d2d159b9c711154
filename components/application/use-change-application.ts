"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { closeToast, showToast } from "@/components/ui/toast-store";
import { applicationQuery } from "@/lib/applications/application-query";
import type { ApplicationPageView, StageView } from "@/lib/applications/application-view";
import { boardKey } from "@/lib/applications/board-query";
import type { ReopenApplicationView, UndoReopeningView } from "@/lib/applications/ending-schemas";
import { listKey } from "@/lib/applications/list-query";
import { rejectionDelayWords } from "@/lib/applications/rejection-delay-words";
import type { MoveApplicationView } from "@/lib/applications/schemas";
import { failureWords, fetchJson } from "@/lib/fetch-json";

type Change = (page: ApplicationPageView) => ApplicationPageView;

/** Shows a change of this application at once, and reads everything that may show it anew afterwards. */
export function usePageCache({ application: { id }, job }: ApplicationPageView) {
  const client = useQueryClient();
  const { queryKey } = applicationQuery(id);
  return {
    change: async (change: Change) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (page) => page && change(page));
    },
    refresh: () => {
      client.invalidateQueries({ queryKey: boardKey(job.slug) });
      client.invalidateQueries({ queryKey: listKey(job.slug) });
      return client.invalidateQueries({ queryKey });
    },
  };
}

const inStage =
  (stage: StageView, stageEnteredAt = new Date().toISOString()): Change =>
  (page) => ({
    ...page,
    application: {
      ...page.application,
      stageId: stage.id,
      status: stage.kind === "hired" ? "hired" : "active",
      stageEnteredAt,
    },
  });

type StageMove = {
  from: StageView;
  to: StageView;
  /** It is shown as rejected: moving it on means to take that back. */
  takesBackRejection?: boolean;
  undoes?: { moveId: string; stageEnteredAt: string };
};

/** Moves to another stage: shown at once, undoable, put back with the reason when it is refused. */
export function useMove(page: ApplicationPageView) {
  const cache = usePageCache(page);
  const { id, name } = page.application;
  const { mutate } = useMutation({
    mutationFn: ({ from, to, takesBackRejection, undoes }: StageMove) =>
      undoes
        ? fetchJson<MoveApplicationView>(`/api/applications/${id}/undo-move`, {
            body: { moveId: undoes.moveId },
          })
        : fetchJson<MoveApplicationView>(`/api/applications/${id}/move`, {
            body: {
              fromStageId: from.id,
              toStageId: to.id,
              takesBackRejection,
            },
          }),
    onMutate: async ({ to, undoes }) => {
      const before = page.application;
      await cache.change(inStage(to, undoes?.stageEnteredAt));
      return before;
    },
    onSuccess: ({ moveId }, { from, to, undoes }, { stageEnteredAt }) => {
      const undo = () => moveId && mutate({ from: to, to: from, undoes: { moveId, stageEnteredAt } });
      showToast({
        text: `Moved ${name} ${undoes ? "back " : ""}to ${to.name}.`,
        action: moveId ? { label: "Undo", onAction: undo } : undefined,
      });
    },
    onError: (error, { from }, before) => {
      showToast({ tone: "bad", text: `${name} stays in ${from.name}. ${failureWords(error)}` });
      return before && cache.change((now) => ({ ...now, application: before }));
    },
    onSettled: cache.refresh,
  });
  return mutate;
}

const reopenedWords: Record<ReopenApplicationView["mail"], string> = {
  none: "",
  cancelled: " The rejection mail was cancelled.",
  already_sent: " The rejection mail had left already: tell them yourself.",
};

function useUndoReopening(page: ApplicationPageView) {
  const cache = usePageCache(page);
  const { id, name } = page.application;
  return useMutation({
    mutationFn: (reopeningId: string) =>
      fetchJson<UndoReopeningView>(`/api/applications/${id}/undo-reopening`, { body: { reopeningId } }),
    onSuccess: () => showToast({ text: `The application of ${name} stands as it did before.` }),
    onError: (error) => showToast({ tone: "bad", text: `It stays reopened. ${failureWords(error)}` }),
    onSettled: cache.refresh,
  });
}

export function useReopen(page: ApplicationPageView) {
  const cache = usePageCache(page);
  const { id, name } = page.application;
  const undo = useUndoReopening(page);
  return useMutation({
    mutationFn: () => fetchJson<ReopenApplicationView>(`/api/applications/${id}/reopen`, { body: {} }),
    onSuccess: ({ mail, reopeningId }) => {
      const toast = showToast({
        text: `Reopened the application of ${name}.${reopenedWords[mail]}`,
        action: {
          label: "Undo",
          onAction: () => {
            closeToast(toast);
            undo.mutate(reopeningId);
          },
        },
      });
    },
    onError: (error) => showToast({ tone: "bad", text: `Not reopened. ${failureWords(error)}` }),
    onSettled: cache.refresh,
  });
}

export type Rejection = { reasonId: string; mail?: { subject: string; text: string } };

/** Its dialog stays until the server has said yes, so that an edited mail is never lost. */
export function useReject(page: ApplicationPageView, onDone: () => void) {
  const cache = usePageCache(page);
  const { id, name, stageId } = page.application;
  const reopen = useReopen(page);
  return useMutation({
    mutationFn: (rejection: Rejection) =>
      fetchJson(`/api/applications/${id}/reject`, { body: { ...rejection, fromStageId: stageId } }),
    onSuccess: async (_, { reasonId, mail }) => {
      await cache.refresh();
      onDone();
      const isTheirs = page.reasons.find((reason) => reason.id === reasonId)?.kind === "they_withdrew";
      const did = isTheirs ? `Noted that ${name} withdrew.` : `Rejected ${name}.`;
      const toast = showToast({
        text: mail ? `${did} The mail ${rejectionDelayWords(page.job.rejectionDelayHours).leaves}.` : did,
        action: {
          label: "Undo",
          onAction: () => {
            closeToast(toast);
            reopen.mutate();
          },
        },
      });
    },
  });
}

"use client";

import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-store";
import { confirmOnBoard, moveOnBoard, putBackOnBoard } from "@/lib/applications/board-move";
import { boardKey } from "@/lib/applications/board-query";
import type { BoardStage } from "@/lib/applications/board-schemas";
import { changeRow } from "@/lib/applications/list-move";
import { listKey } from "@/lib/applications/list-query";
import type { ListRow } from "@/lib/applications/list-schemas";
import type { MoveApplicationView } from "@/lib/applications/schemas";
import { failureWords, fetchJson } from "@/lib/fetch-json";

const recentMs = 3_000;

export type Move = {
  id: string;
  name: string;
  from: BoardStage;
  to: BoardStage;
  /** Taking a move back: which one, and since when they had been there before it. */
  undoes?: { moveId: string; stageEnteredAt: string | undefined };
};

export type MoveApplication = (move: Move) => void;

export function moveKey(slug: string) {
  return ["move", slug];
}

/** Moves an application: shown at once, confirmed, undoable; a refusal puts back that one card and says why. */
export function useMoveApplication(slug: string): MoveApplication {
  const client = useQueryClient();
  const mutationKey = moveKey(slug);
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: postMove,
    onMutate: async (move: Move) => {
      await client.cancelQueries({ queryKey: boardKey(slug) });
      const shown = moveOnBoard(client, slug, toIds(move));
      const row = changeRow(client, slug, move.id, rowAfter(move));
      return { shown, row };
    },
    onSuccess: (view, move, { shown, row }) => {
      confirmOnBoard(client, slug, toIds(move), view.stageEnteredAt);
      const { stageEnteredAt, status } = view;
      changeRow(client, slug, move.id, { stageId: move.to.id, stageEnteredAt, status });
      const undo = undoOf(move, view, (shown?.card ?? row)?.stageEnteredAt);
      showToast({
        text: `Moved ${move.name} ${move.undoes ? "back " : ""}to ${move.to.name}.`,
        action: undo && { label: "Undo", onAction: () => mutate(undo) },
      });
    },
    onError: (error, move, context) => {
      if (context?.shown) putBackOnBoard(client, slug, toIds(move), context.shown);
      if (context?.row) changeRow(client, slug, move.id, context.row);
      const what = move.undoes ? "was not moved back" : "was not moved";
      showToast({ tone: "bad", text: `${move.name} ${what}. ${failureWords(error)}` });
    },
    onSettled: () => {
      // While another move is on its way, what the server knows is older than what is shown.
      if (client.isMutating({ mutationKey }) > 1) return;
      client.invalidateQueries({ queryKey: boardKey(slug) });
      // A list one looks at stays as it is, so that nothing jumps, but for one that is being read: what comes may
      // be older than the move. The others are read anew when opened.
      const isRead = client.isFetching({ queryKey: listKey(slug) }) > 0;
      client.invalidateQueries({ queryKey: listKey(slug), refetchType: isRead ? "active" : "none" });
    },
  });
  return (move) => {
    if (move.to.id !== move.from.id && !isMoving(client, slug, move.id)) mutate(move);
  };
}

function undoOf(move: Move, { moveId }: MoveApplicationView, stageEnteredAt?: string): Move | undefined {
  if (!moveId) return undefined;
  return { ...move, from: move.to, to: move.from, undoes: { moveId, stageEnteredAt } };
}

function postMove({ id, from, to, undoes }: Move): Promise<MoveApplicationView> {
  if (undoes) return fetchJson(`/api/applications/${id}/undo-move`, { body: { moveId: undoes.moveId } });
  const body = { fromStageId: from.id, toStageId: to.id };
  return fetchJson(`/api/applications/${id}/move`, { body });
}

/** One move of one application at a time: the next one must begin where this one ends. */
function isMoving(client: QueryClient, slug: string, id: string): boolean {
  return movesOf(client, slug, id).some(({ state }) => state.status === "pending");
}

/** Was it this very page that moved it, a moment ago? */
export function recentlyMovedHere(client: QueryClient, slug: string, id: string): boolean {
  return movesOf(client, slug, id).some(({ state }) => Date.now() - state.submittedAt < recentMs);
}

function movesOf(client: QueryClient, slug: string, id: string) {
  const moves = client.getMutationCache().findAll({ mutationKey: moveKey(slug) });
  return moves.filter(({ state }) => idOf(state.variables) === id);
}

function idOf(variables: unknown): unknown {
  return typeof variables === "object" && variables !== null && "id" in variables ? variables.id : undefined;
}

function rowAfter({ to, undoes }: Move): Partial<ListRow> {
  const status = to.kind === "hired" ? "hired" : "active";
  return { stageId: to.id, status, stageEnteredAt: undoes?.stageEnteredAt ?? new Date().toISOString() };
}

function toIds({ id, from, to, undoes }: Move) {
  return { id, fromStageId: from.id, toStageId: to.id, stageEnteredAt: undoes?.stageEnteredAt };
}

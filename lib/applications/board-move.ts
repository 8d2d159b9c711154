import type { QueryClient } from "@tanstack/react-query";
import { type ColumnPages, findCard, withCard, withoutCard } from "./board-pages";
import { boardQuery, columnQuery, knownBoards } from "./board-query";
import type { BoardCard, BoardColumnHead } from "./board-schemas";
import { isLate } from "./is-late";

type Move = {
  id: string;
  fromStageId: string;
  toStageId: string;
  /** Since when they are there once more, when a move is taken back; now otherwise. */
  stageEnteredAt?: string;
};

/** A move that is shown: the card as it was, and the filters of the boards that show it. */
type Shown = { card: BoardCard; searches: string[] };

/** Shows a move before the server has said yes, on every board that has the card; returns what puts it back. */
export function moveOnBoard(client: QueryClient, slug: string, move: Move): Shown | undefined {
  let shown: Shown | undefined;
  for (const { search } of knownBoards(client, slug)) {
    const board = boardAs(client, slug, search);
    const card = board.find(move.fromStageId, move.id);
    if (!card) continue;
    shown = { card, searches: [...(shown?.searches ?? []), search] };
    const moved = { ...card, stageEnteredAt: move.stageEnteredAt ?? new Date().toISOString() };
    board.change(move.fromStageId, (pages) => withoutCard(pages, card.id));
    board.change(move.toStageId, (pages) => withCard(pages, moved));
    board.count(move.fromStageId, card, -1);
    board.count(move.toStageId, moved, 1);
  }
  return shown;
}

/** Puts exactly this card back, and leaves alone whatever was moved since. */
export function putBackOnBoard(
  client: QueryClient,
  slug: string,
  move: Move,
  { card, searches }: Shown,
): void {
  for (const search of searches) {
    const board = boardAs(client, slug, search);
    const moved = board.find(move.toStageId, card.id) ?? card;
    board.change(move.toStageId, (pages) => withoutCard(pages, card.id));
    board.change(move.fromStageId, (pages) => withCard(pages, card));
    board.count(move.toStageId, moved, -1);
    board.count(move.fromStageId, card, 1);
  }
}

/** The server's own time for a move shown a moment ago. */
export function confirmOnBoard(client: QueryClient, slug: string, move: Move, stageEnteredAt: string): void {
  for (const { search } of knownBoards(client, slug)) {
    boardAs(client, slug, search).change(move.toStageId, (pages) => {
      const card = findCard(pages, move.id);
      return card ? withCard(pages, { ...card, stageEnteredAt }) : pages;
    });
  }
}

/** One of the job's boards: its columns and its numbers, as far as they are at hand. */
function boardAs(client: QueryClient, slug: string, search: string) {
  const keyOf = (stageId: string) => columnQuery(slug, stageId, search).queryKey;
  return {
    find: (stageId: string, id: string) => findCard(client.getQueryData(keyOf(stageId)), id),
    change: (stageId: string, change: (pages: ColumnPages) => ColumnPages) =>
      client.setQueryData(keyOf(stageId), (pages) => pages && change(pages)),
    count: (stageId: string, card: BoardCard, by: 1 | -1) =>
      client.setQueryData(boardQuery(slug, search).queryKey, (head) => {
        if (!head) return head;
        const counted = (column: BoardColumnHead) =>
          column.id === stageId ? countedAs(column, card, by, search !== "") : column;
        return { ...head, columns: head.columns.map(counted) };
      }),
  };
}

function countedAs(column: BoardColumnHead, card: BoardCard, by: 1 | -1, isFiltered: boolean) {
  const isCountedLate = !isFiltered && isLate(card.stageEnteredAt, column.promisedDays, Date.now());
  return {
    ...column,
    count: column.isOver ? column.count : column.count + by,
    total: column.total + by,
    late: isCountedLate ? column.late + by : column.late,
  };
}

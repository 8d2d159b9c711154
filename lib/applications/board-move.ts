import type { QueryClient } from "@tanstack/react-query";
import { type ColumnPages, findCard, withCard, withoutCard } from "./board-pages";
import { boardQuery, columnQuery } from "./board-query";
import type { BoardCard, BoardColumnHead } from "./board-schemas";
import { isLate } from "./is-late";

type Move = {
  id: string;
  fromStageId: string;
  toStageId: string;
  /** Since when they are there once more, when a move is taken back; now otherwise. */
  stageEnteredAt?: string;
};

/** Shows a move before the server has said yes; returns the card as it was, for putting it back. */
export function moveOnBoard(client: QueryClient, slug: string, move: Move): BoardCard | undefined {
  const card = findCard(client.getQueryData(columnQuery(slug, move.fromStageId).queryKey), move.id);
  if (!card) return undefined;
  const moved = { ...card, stageEnteredAt: move.stageEnteredAt ?? new Date().toISOString() };
  changeColumn(client, slug, move.fromStageId, (pages) => withoutCard(pages, card.id));
  changeColumn(client, slug, move.toStageId, (pages) => withCard(pages, moved));
  countCard(client, slug, move.fromStageId, card, -1);
  countCard(client, slug, move.toStageId, moved, 1);
  return card;
}

/** Puts exactly this card back, and leaves alone whatever was moved since. */
export function putBackOnBoard(client: QueryClient, slug: string, move: Move, card: BoardCard): void {
  const moved = findCard(client.getQueryData(columnQuery(slug, move.toStageId).queryKey), card.id);
  changeColumn(client, slug, move.toStageId, (pages) => withoutCard(pages, card.id));
  changeColumn(client, slug, move.fromStageId, (pages) => withCard(pages, card));
  countCard(client, slug, move.toStageId, moved ?? card, -1);
  countCard(client, slug, move.fromStageId, card, 1);
}

/** The server's own time for a move shown a moment ago. */
export function confirmOnBoard(client: QueryClient, slug: string, move: Move, stageEnteredAt: string): void {
  changeColumn(client, slug, move.toStageId, (pages) => {
    const card = findCard(pages, move.id);
    return card ? withCard(pages, { ...card, stageEnteredAt }) : pages;
  });
}

function changeColumn(
  client: QueryClient,
  slug: string,
  stageId: string,
  change: (pages: ColumnPages) => ColumnPages,
): void {
  client.setQueryData(columnQuery(slug, stageId).queryKey, (pages) => pages && change(pages));
}

function countCard(client: QueryClient, slug: string, stageId: string, card: BoardCard, by: 1 | -1): void {
  client.setQueryData(boardQuery(slug).queryKey, (head) => {
    if (!head) return head;
    const count = (column: BoardColumnHead): BoardColumnHead => {
      if (column.id !== stageId) return column;
      const wasLate = isLate(card.stageEnteredAt, column.promisedDays, Date.now());
      return { ...column, count: column.count + by, late: wasLate ? column.late + by : column.late };
    };
    return { ...head, columns: head.columns.map(count) };
  });
}

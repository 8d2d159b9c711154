import type { InfiniteData } from "@tanstack/react-query";
import type { BoardCard, ColumnPage } from "./board-schemas";

/** A column as far as it has been scrolled, newest in the stage first. */
export type ColumnPages = InfiniteData<ColumnPage>;

export function findCard(pages: ColumnPages | undefined, id: string): BoardCard | undefined {
  return pages?.pages.flatMap(({ cards }) => cards).find((card) => card.id === id);
}

export function withoutCard(pages: ColumnPages, id: string): ColumnPages {
  return mapCards(pages, (cards) => cards.filter((card) => card.id !== id));
}

/** Puts a card where it belongs; beyond what has been loaded, scrolling will bring it. */
export function withCard(pages: ColumnPages, card: BoardCard): ColumnPages {
  const clean = withoutCard(pages, card.id);
  const at = clean.pages.findIndex(
    ({ cards, nextCursor }) => nextCursor === null || cards.some((other) => isBefore(card, other)),
  );
  return {
    ...clean,
    pages: clean.pages.map((page, index) =>
      index === at ? { ...page, cards: [...page.cards, card].sort(newestFirst) } : page,
    ),
  };
}

/**
 * A fresh first page over what had been loaded: the older cards stay, so that nobody who scrolled is thrown
 * back; but if the two do not touch, what lies between is unknown and the column begins anew.
 */
export function mergeFirstPage(old: ColumnPages | undefined, fresh: ColumnPage): ColumnPages {
  const anew = { pages: [fresh], pageParams: [null] };
  const last = fresh.cards.at(-1);
  if (!old || old.pages.length < 2 || !last || fresh.nextCursor === null) return anew;
  const ids = new Set(fresh.cards.map(({ id }) => id));
  const [firstOld] = old.pages.flatMap(({ cards }) => cards);
  if (!firstOld || isBefore(last, firstOld)) return anew;
  const tail = mapCards(old, (cards) => cards.filter((card) => !ids.has(card.id) && isBefore(last, card)));
  const [first, ...rest] = tail.pages;
  if (!first) return anew;
  return { ...tail, pages: [{ ...first, cards: [...fresh.cards, ...first.cards] }, ...rest] };
}

function mapCards(pages: ColumnPages, change: (cards: BoardCard[]) => BoardCard[]): ColumnPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, cards: change(page.cards) })) };
}

function isBefore(card: BoardCard, other: BoardCard): boolean {
  return newestFirst(card, other) < 0;
}

/** The database's own order. Instants are compared as such: some have six decimals, some have three. */
function newestFirst(a: BoardCard, b: BoardCard): number {
  const difference = Date.parse(b.stageEnteredAt) - Date.parse(a.stageEnteredAt);
  if (difference !== 0) return difference;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

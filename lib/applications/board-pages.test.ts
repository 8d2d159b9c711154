import { describe, expect, test } from "vitest";
import { type ColumnPages, findCard, mergeFirstPage, withCard, withoutCard } from "./board-pages";
import type { BoardCard } from "./board-schemas";

const card = (minute: number): BoardCard => ({
  id: `card-${String(minute).padStart(2, "0")}`,
  name: `Card ${minute}`,
  fact: null,
  focus: null,
  publications: { count: 0, selected: 0 },
  source: "careers_site",
  stageEnteredAt: `2026-11-20T10:${String(minute).padStart(2, "0")}:00.000000Z`,
  status: "active",
  recruiter: null,
  snoozedUntil: null,
  owesAnswer: false,
  feedback: { given: 0, asked: 0 },
});

const pages = (...minutes: number[][]): ColumnPages => ({
  pages: minutes.map((page, index) => ({
    cards: page.map(card),
    nextCursor: index < minutes.length - 1 ? `after ${page.at(-1)}` : "more",
  })),
  pageParams: minutes.map(() => null),
});

const minutesOf = (column: ColumnPages) =>
  column.pages.flatMap(({ cards }) => cards.map(({ id }) => Number(id.slice(5))));

describe("a column in the browser", () => {
  test("takes a card in where it belongs, once", () => {
    const column = pages([50, 40], [30, 20]);
    expect(minutesOf(withCard(column, card(55)))).toEqual([55, 50, 40, 30, 20]);
    expect(minutesOf(withCard(column, card(35)))).toEqual([50, 40, 35, 30, 20]);
    expect(minutesOf(withCard(column, card(40)))).toEqual([50, 40, 30, 20]);
  });

  test("leaves a card to scrolling when it lies beyond what is loaded, unless all is loaded", () => {
    const column = pages([50, 40]);
    expect(minutesOf(withCard(column, card(10)))).toEqual([50, 40]);
    const whole = { ...column, pages: column.pages.map((page) => ({ ...page, nextCursor: null })) };
    expect(minutesOf(withCard(whole, card(10)))).toEqual([50, 40, 10]);
  });

  test("gets back exactly what was taken out", () => {
    const column = pages([50, 40], [30, 20]);
    expect(withCard(withoutCard(column, "card-30"), card(30))).toEqual(column);
    expect(findCard(withoutCard(column, "card-30"), "card-30")).toBeUndefined();
  });

  test("keeps what was scrolled to when a fresh first page comes, without those who left or moved up", () => {
    const column = pages([50, 40], [30, 20]);
    const fresh = { cards: [58, 50].map(card), nextCursor: "more" };
    expect(minutesOf(mergeFirstPage(column, fresh))).toEqual([58, 50, 40, 30, 20]);
    const without40 = { cards: [50, 30].map(card), nextCursor: "more" };
    expect(minutesOf(mergeFirstPage(column, without40))).toEqual([50, 30, 20]);
  });

  test("begins anew when a fresh page does not reach the cards it knew", () => {
    const column = pages([30, 20], [15, 10]);
    const fresh = { cards: [58, 50].map(card), nextCursor: "more" };
    expect(minutesOf(mergeFirstPage(column, fresh))).toEqual([58, 50]);
  });
});

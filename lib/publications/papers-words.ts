/** "14 papers · 3 selected", as a card says it too. */
export function papersWords(count: number, selected: number): string {
  const papers = count === 1 ? "1 paper" : `${count.toLocaleString("en")} papers`;
  return selected > 0 ? `${papers} · ${selected} selected` : papers;
}

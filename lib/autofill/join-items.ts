import { cleanText } from "./clean-text.ts";

/** A run of text as a page places it; `y` grows downwards. */
export type Item = { text: string; x: number; y: number; width: number; size: number; font: string };
export type Line = { text: string; x: number; y: number; right: number; size: number };

/** Puts runs on one line together, and parts them again where a gap is too wide for a sentence. */
export function joinItems(items: Item[]): Line[] {
  const rows: Item[][] = [];
  for (const item of items.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.y - b.y)) {
    const row = rows.findLast((others) => others.some((other) => isOnOneLine(other, item)));
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => segments(row.toSorted((a, b) => a.x - b.x)).map(toLine));
}

function isOnOneLine(a: Item, b: Item): boolean {
  return Math.abs(a.y - b.y) < 0.4 * Math.min(a.size, b.size);
}

function segments(row: Item[]): Item[][] {
  const parts: Item[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    const part = parts.at(-1);
    if (part && item.x - end < 1.6 * Math.max(item.size, part.at(-1)?.size ?? 0)) part.push(item);
    else parts.push([item]);
    end = item.x + item.width;
  }
  return parts;
}

function toLine(items: Item[]): Line {
  const ordered = isRightToLeft(items) ? items.toReversed() : items;
  let text = "";
  for (const [index, item] of ordered.entries()) {
    const before = ordered[index - 1];
    text += (before ? gapBetween(before, item) : "") + item.text;
  }
  const right = Math.max(...items.map(({ x, width }) => x + width));
  const [first] = items;
  return {
    text: cleanText(text).trim(),
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    right,
    size: Math.max(...items.map(({ size }) => size)),
  };
}

/** A wide gap becomes two blanks: in letterspaced words that is what parts them. */
function gapBetween(before: Item, item: Item): string {
  const gap = Math.max(item.x - before.x - before.width, before.x - item.x - item.width);
  const least = before.font === item.font ? 0.18 : 0.08;
  if (gap > 0.75 * item.size) return "  ";
  return gap > least * item.size ? " " : "";
}

function isRightToLeft(items: Item[]): boolean {
  const text = items.map((item) => item.text).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const turned = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return turned > letters / 2;
}

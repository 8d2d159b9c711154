import type { Mark } from "./find-marks";
import type { Piece } from "./search-schemas";

const before = 90;
const longest = 260;

export type Cut = { pieces: Piece[]; marks: Mark[] };

/** The sentence around a mark, cut at words where it is long, and all the marks in it. */
export function cutSentence(text: string, marks: Mark[], around: Mark): Cut {
  const start = startOf(text, around.from);
  const end = endOf(text, start, around.to);
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, isMarked: boolean) => {
    const words = text.slice(at, to).replace(/\s+/g, " ");
    if (words) pieces.push({ text: words, isMarked });
    at = to;
  };
  const inside = marks.filter(({ from, to }) => from >= start && to <= end);
  for (const { from, to } of inside) {
    if (from < at) continue;
    add(from, false);
    add(to, true);
  }
  add(end, false);
  const opens = start === 0 || /[.!?。\n]["”)\s]*$/.test(text.slice(Math.max(0, start - 5), start));
  const closes = end === text.length || /[.!?。]$/.test(text.slice(0, end)) || text[end] === "\n";
  if (!opens) pieces.unshift({ text: "… ", isMarked: false });
  if (!closes) pieces.push({ text: " …", isMarked: false });
  return { pieces, marks: inside };
}

/** All of a short text. */
export function markAll(text: string, marks: Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

function startOf(text: string, from: number): number {
  const window = text.slice(Math.max(0, from - before), from);
  const ends = [...window.matchAll(/[.!?。][\s"”)]+|\n+/g)].at(-1);
  if (ends) return from - window.length + ends.index + ends[0].length;
  if (window.length < before) return 0;
  return from - window.length + firstSpace(window);
}

function endOf(text: string, start: number, to: number): number {
  const window = text.slice(to, Math.max(to, start + longest));
  const end = /[.!?。](?=\s|$)|\n/.exec(window);
  if (end) return to + end.index + (end[0] === "\n" ? 0 : 1);
  if (to + window.length >= text.length) return text.length;
  const space = window.lastIndexOf(" ");
  return to + (space > 0 ? space : window.length);
}

function firstSpace(window: string): number {
  const space = window.indexOf(" ");
  return space === -1 ? 0 : space + 1;
}

import type { Span } from "./spans";

const other = String.raw`(?:(?!\p{Script=Latin})[\p{L}\p{M}])`;
/** One to four words without a Latin letter, as names are written. */
const words = `${other}+(?:[ ·.'’-]{1,2}${other}+){0,3}`;
const after = new RegExp(
  `^(?:[ \\t]*[(（\\[|/·,–—-]?[ \\t]*|[ \\t]*\\n[ \\t]*)(${words})(?=[ \\t]*(?:[)）\\]|/,;·]|\\n|$))`,
  "u",
);
const before = new RegExp(
  `(?:^|[\\n(（])[ \\t]*(${words})(?:[ \\t]*[(（\\[|/·,–—-]?[ \\t]*|[ \\t]*\\n[ \\t]*)$`,
  "u",
);
const reach = 120;

/**
 * The same name in another script, which nobody told us: what stands alone beside a name, in brackets or on the line
 * before or after it, as many write it at the top of a résumé.
 */
export function findBeside(text: string, { start, end }: Span): Span[] {
  const next = after.exec(text.slice(end, end + reach));
  const previous = before.exec(text.slice(Math.max(0, start - reach), start));
  return [
    ...(next?.[1] ? [spanAt(end + next.index + next[0].lastIndexOf(next[1]), next[1])] : []),
    ...(previous?.[1]
      ? [spanAt(Math.max(0, start - reach) + previous.index + previous[0].indexOf(previous[1]), previous[1])]
      : []),
  ];
}

function spanAt(start: number, { length }: string): Span {
  return { start, end: start + length, shown: "[name]" };
}

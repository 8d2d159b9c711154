/** A part of a text, and what stands there instead while it is hidden. */
export type Span = { start: number; end: number; shown: string };

/** In order, without overlaps; names that only blanks and signs part are one. */
export function mergedSpans(text: string, spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || !isTogether(text, last, span)) merged.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return merged;
}

function isTogether(text: string, last: Span, span: Span): boolean {
  if (span.start < last.end) return true;
  return last.shown === span.shown && /^[\s,._\-‐'’]{0,3}$/u.test(text.slice(last.end, span.start));
}

/** Where a place of the masked text was before; one within a mask is that whole mask's. */
export function wasAt(spans: Span[], at: number, side: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, shown } of spans) {
    const from = start + shift;
    const to = from + shown.length;
    if (at < from || (side === "end" && at === from)) break;
    if (at < to || (side === "end" && at === to)) return side === "start" ? start : end;
    shift += shown.length - (end - start);
  }
  return at - shift;
}

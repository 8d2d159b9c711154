import { type Mask, maskText } from "./mask-text";
import { wasAt } from "./spans";

/**
 * What somebody wrote before a name was hidden, and went on writing while they saw it masked: what they left as it was
 * shown is in their own words again. `written` is all that it can have been, and what is most like it counts.
 */
export function unmaskEdited(mask: Mask, written: string[], edited: string): string {
  const [likest] = written
    .map((text) => restore(mask, text, edited))
    .toSorted((one, other) => other.kept - one.kept);
  return likest?.text ?? edited;
}

function restore(mask: Mask, written: string, edited: string): { text: string; kept: number } {
  const { text: shown, spans } = maskText(mask, written);
  const least = Math.min(shown.length, edited.length);
  let before = 0;
  while (before < least && shown[before] === edited[before]) before += 1;
  let after = 0;
  while (after < least - before && shown.at(-1 - after) === edited.at(-1 - after)) after += 1;
  // Of a mask that was written into nothing is left.
  let shift = 0;
  for (const { start, end, shown: sign } of spans) {
    const [from, to] = [start + shift, start + shift + sign.length];
    if (from < before && before < to) before = from;
    if (from < shown.length - after && shown.length - after < to) after = shown.length - to;
    shift += sign.length - (end - start);
  }
  const head = written.slice(0, wasAt(spans, before, "end"));
  const tail = written.slice(wasAt(spans, shown.length - after, "start"));
  return { text: head + edited.slice(before, edited.length - after) + tail, kept: before + after };
}

import { findContacts } from "./find-contacts";
import { findNames } from "./find-names";
import { findSchools } from "./find-schools";
import type { Identity } from "./identity";
import { type NameWords, nameWordsOf } from "./name-words";
import { mergedSpans, type Span } from "./spans";

/** One person's mask: made once, and laid over everything of theirs. */
export type Mask = { identity: Identity; names: NameWords };

export type MaskedText = { text: string; spans: Span[] };

export function maskOf(identity: Identity): Mask {
  return { identity, names: nameWordsOf(identity.names) };
}

/**
 * A text without what says who somebody is: names in any form, addresses, numbers, links, and schools where a stage
 * hides them. `spans` are the places in the text as it was.
 */
export function maskText(mask: Mask, text: string): MaskedText {
  const spans = mergedSpans(text, [
    ...findContacts(text, mask.identity),
    ...findSchools(text, mask.identity),
    ...findNames(text, mask.names),
  ]);
  let masked = "";
  let from = 0;
  for (const { start, end, shown } of spans) {
    masked += text.slice(from, start) + shown;
    from = end;
  }
  return { text: masked + text.slice(from), spans };
}

export function masked(mask: Mask, text: string): string {
  return maskText(mask, text).text;
}

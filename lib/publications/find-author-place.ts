import { type NameParts, nameParts } from "./name-parts";

/**
 * Which of the authors somebody is, counted from 1, by name alone; null when nobody or more than one could
 * be meant, as a wrong guess is worse than none.
 */
export function findAuthorPlace(fullName: string, authors: string[]): number | null {
  const own = nameParts(fullName);
  if (own.length === 0) return null;
  let best = 0;
  let place: number | null = null;
  for (const [index, author] of authors.entries()) {
    const score = likeness(own, author);
    if (score > best) [best, place] = [score, index + 1];
    else if (score > 0 && score === best) place = null;
  }
  return place;
}

/** How like a name is to an author's; 0 is somebody else. */
export function likeness(own: NameParts[], author: string): number {
  const scores = nameParts(author).flatMap((theirs) => own.map((mine) => compare(mine, theirs)));
  return Math.max(0, ...scores);
}

/** 4: the same words. 3: a name more or less. 2: initials. 1: initials, the family name not last. 0: somebody else. */
function compare(own: NameParts, author: NameParts): number {
  if ([own.joined, ...own.turned].includes(author.joined) || author.turned.includes(own.joined)) return 4;
  if (own.isWithoutBlanks || author.isWithoutBlanks) return 0;
  const shared = author.all.filter((word) => word.length > 1 && own.all.includes(word));
  const [first] = shared;
  if (first === undefined) return 0;
  const ownRest = own.all.filter((word) => !shared.includes(word));
  const authorRest = author.all.filter((word) => !shared.includes(word));
  if (shared.length > 1) {
    return ownRest.length === 0 || authorRest.length === 0 || fits(ownRest, authorRest) ? 3 : 0;
  }
  if (!isFamilyName(first, author) || !fits(ownRest, authorRest)) return 0;
  return own.all.at(-1) === first ? 2 : 1;
}

/** It stands last; or first, with nothing but initials after it. */
function isFamilyName(word: string, { all }: NameParts): boolean {
  return all.at(-1) === word || (all[0] === word && all.slice(1).every((other) => other.length === 1));
}

/** Each given name of the shorter list is one of the longer list, in order, or its initial. */
function fits(own: string[], author: string[]): boolean {
  if (own.length === 0 || author.length === 0) return false;
  if (own.join("") === author.join("")) return true;
  const [short, long] = own.length <= author.length ? [own, author] : [author, own];
  let from = 0;
  for (const word of short) {
    const found = long.findIndex((other, index) => index >= from && isSameGiven(word, other));
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}

function isSameGiven(word: string, other: string): boolean {
  return word === other || ((word.length === 1 || other.length === 1) && word[0] === other[0]);
}

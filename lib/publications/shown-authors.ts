/** `place` counts from 1; a gap stands for those left out between two names. */
export type ShownAuthor = { place: number; name: string; isOwn: boolean; isAfterGap: boolean };

/** The first authors, the last one, and the candidate: as many as one reads, of however many there are. */
export function shownAuthors(authors: string[], ownPlace: number | null, atMost = 8): ShownAuthor[] {
  const shown = authors.map((name, index) => ({ place: index + 1, name, isOwn: index + 1 === ownPlace }));
  const short =
    authors.length <= atMost
      ? shown
      : shown.filter(({ place, isOwn }) => place < atMost - 1 || place === authors.length || isOwn);
  return short.map((author, index) => ({
    ...author,
    isAfterGap: index > 0 && author.place !== (short[index - 1]?.place ?? 0) + 1,
  }));
}

/** Those authors as they stand on the page, to be selected and quoted. */
export function shownAuthorsText(shown: ShownAuthor[], hasMoreAuthors: boolean): string {
  const names = shown.map(({ name, isAfterGap }) => `${isAfterGap ? "… " : ""}${name}`).join(", ");
  return names === "" ? "" : `${names}${hasMoreAuthors ? " and others" : ""}`;
}

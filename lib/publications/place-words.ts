const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

type Authors = { authorPlace: number | null; authors: string[]; hasMoreAuthors: boolean };

/** "first of 7": where a candidate stands among the authors, as colleagues say it. Null where nobody knows. */
export function placeWords({ authorPlace, authors, hasMoreAuthors }: Authors): string | null {
  if (authorPlace === null) return null;
  const { length: count } = authors;
  if (count === 1 && !hasMoreAuthors) return "sole author";
  const place = ordinals[authorPlace - 1] ?? `${authorPlace}${suffixOf(authorPlace)}`;
  if (count === 0) return `${place} author`;
  if (hasMoreAuthors) return `${place} of more than ${count}`;
  return `${authorPlace === count && count > 2 ? "last" : place} of ${count}`;
}

function suffixOf(place: number): string {
  if (place % 100 > 10 && place % 100 < 14) return "th";
  return ["th", "st", "nd", "rd"][place % 10] ?? "th";
}

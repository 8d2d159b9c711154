import type { PublicationView } from "@/lib/publications/publication-view";
import { shownAuthors, shownAuthorsText } from "@/lib/publications/shown-authors";

/** How the two sources without a name of their own are called beside a passage. */
export const coverLetterSource = "Cover letter";

export function publicationSource(title: string | null): string {
  return title ? `Publication: ${title}` : "Publication";
}

type Shown = Pick<PublicationView, "authors" | "hasMoreAuthors" | "venue" | "year" | "contribution"> & {
  title: string | null;
  reference: string | null;
};

/** A publication as the text that passages are quoted from, a line for each thing the page shows of it. */
export function publicationText({ authors, hasMoreAuthors, ...shown }: Shown): string {
  const { title, reference, venue, year, contribution } = shown;
  const where = [venue, year].filter(Boolean).join(", ");
  const names = shownAuthorsText(authors, hasMoreAuthors);
  return [title, names, reference, where, contribution].filter(Boolean).join("\n");
}

type Written = Omit<Shown, "authors"> & { authors: string[]; authorPlace: number | null };

/** The same of a row, with all its authors at the end where the page shows only some. */
export function writtenPublicationText({ authors, authorPlace, ...written }: Written): string {
  const shown = shownAuthors(authors, authorPlace);
  const text = publicationText({ ...written, authors: shown });
  return shown.length === authors.length ? text : `${text}\n${authors.join(", ")}`;
}

/** How the two sources without a name of their own are called beside a passage. */
export const coverLetterSource = "Cover letter";

export function publicationSource(title: string | null): string {
  return title ? `Publication: ${title}` : "Publication";
}

type Written = {
  title: string | null;
  authors: string[];
  reference: string | null;
  venue: string | null;
  year: number | null;
  contribution: string | null;
};

/** A publication as the text that passages are quoted from, a line for each thing the page shows of it. */
export function publicationText({ title, authors, reference, venue, year, contribution }: Written): string {
  const where = [venue, year].filter(Boolean).join(", ");
  return [title, authors.join(", "), reference, where, contribution].filter(Boolean).join("\n");
}

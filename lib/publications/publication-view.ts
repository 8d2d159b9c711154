import type { PublicationLink } from "./publication-links";
import type { ShownAuthor } from "./shown-authors";

/** A publication as a colleague reads it; of very long lists of authors only those one reads. */
export type PublicationView = {
  id: string;
  /** Its title, else the reference as it was typed. */
  title: string;
  reference: string | null;
  authors: ShownAuthor[];
  hasMoreAuthors: boolean;
  /** "first of 7" */
  place: string | null;
  venue: string | null;
  year: number | null;
  links: PublicationLink[];
  isSelected: boolean;
  contribution: string | null;
};

/** `typed` is there only when nothing could be read of it. */
export type PublicationsView = { all: PublicationView[]; typed: string | null };

import type { PublicationFacts } from "./publication";

/** A publication as it is kept: with what its author said about it. */
export type NewPublication = PublicationFacts & {
  /** Counted from 1; null where nobody could say. */
  authorPlace: number | null;
  isSelected: boolean;
  contribution: string | null;
};

/** `text` is all that was typed: what could not be read is not lost. */
export type NewPublications = { text: string; publications: NewPublication[] };

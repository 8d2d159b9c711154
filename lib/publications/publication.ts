/** One publication as read from what somebody typed; everything is plain text. */
export type Publication = {
  /** The same for the same publication however often it is read: its form fields are named by it. */
  key: string;
  title: string | null;
  authors: string[];
  /** The list ended in "and others". */
  hasMoreAuthors: boolean;
  venue: string | null;
  year: number | null;
  doi: string | null;
  /** With its version, if one was named. */
  arxivId: string | null;
  url: string | null;
  /** A plain reference as it was typed. */
  reference: string | null;
};

export type PublicationFacts = Omit<Publication, "key">;

export const problemKinds = [
  "unclosed",
  "closesEarly",
  "unreadable",
  "noTitle",
  "longTitle",
  "longReference",
] as const;

/** An entry that could not be taken, by the line it begins in. */
export type PublicationProblem = { line: number; kind: (typeof problemKinds)[number]; name: string };

export type ReadPublications = {
  publications: Publication[];
  duplicates: number;
  problems: PublicationProblem[];
};

export const publicationLimits = {
  textCharacters: 2_000_000,
  fileBytes: 2_000_000,
  publications: 1_000,
  title: 2_000,
  reference: 4_000,
  line: 500,
  authors: 6_000,
  url: 2_000,
  selected: 5,
  contribution: 300,
} as const;

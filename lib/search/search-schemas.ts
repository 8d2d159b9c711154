import { z } from "zod";
import type { ApplicationStatus } from "@/lib/applications/schemas";

export const searchParts = ["all", "names"] as const;
/** Where one looks: everywhere, or in names and addresses alone. */
export type SearchPart = (typeof searchParts)[number];

const firstOf = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What an address asks for; what makes no sense counts as not given. */
export const searchInput = z.object({
  q: z.preprocess(firstOf, z.string().catch("")).default(""),
  job: z.preprocess(firstOf, z.string().max(200).optional().catch(undefined)),
  in: z.preprocess(firstOf, z.enum(searchParts).catch("all")).default("all"),
  after: z.preprocess(firstOf, z.string().max(200).optional().catch(undefined)),
});

export type SearchInput = z.output<typeof searchInput>;

/** A piece of a text; marked where it is what was looked for. */
export type Piece = { text: string; isMarked: boolean };

export type PassageKind = "email" | "facts" | "letter" | "answer" | "publication" | "note" | "document";

/** A sentence that was found, and where it stands: "Résumé", or the question it answers. */
export type Passage = { kind: PassageKind; label: string; pieces: Piece[] };

export type SearchHit = {
  id: string;
  name: Piece[];
  jobTitle: string;
  stageName: string;
  status: ApplicationStatus;
  appliedAt: string;
  passages: Passage[];
};

export type SearchPage = {
  hits: SearchHit[];
  next: string | null;
  /** Comes with the first page alone. */
  count: { count: number; isOver: boolean } | null;
  /** False when nothing that was typed can be looked for. */
  isAsked: boolean;
  /** Names one typo away are among them, for nothing was found as it was typed. */
  isCorrected: boolean;
};

/** What the palette offers for what was typed: each a place to go to. */
export type PaletteView = {
  jobs: { slug: string; title: string }[];
  people: SearchHit[];
  texts: SearchHit[];
};

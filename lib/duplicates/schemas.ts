import { z } from "zod";
import type { ApplicationStatus } from "@/lib/applications/schemas";
import { type PersonField, personFields } from "./person-fields";

/** Why two records may be one person. */
export const duplicateReasons = ["email", "phone", "orcid", "file", "name"] as const;

export type DuplicateReason = (typeof duplicateReasons)[number];

export const reasonWords: Record<DuplicateReason, string> = {
  email: "the same mailbox",
  phone: "the same phone number",
  orcid: "the same ORCID iD",
  file: "the same file",
  name: "a like name in the same place",
};

/** Two applications, each for the record it belongs to. */
export const pairInput = z.object({ applicationId: z.uuid(), otherApplicationId: z.uuid() });

export type PairInput = z.input<typeof pairInput>;

const keptFrom = z.enum(["this", "other"]);

export const mergeInput = pairInput.extend({
  keep: z.partialRecord(z.enum(personFields), keptFrom).default({}),
});

export type MergeInput = z.input<typeof mergeInput>;

export const undoMergeInput = z.object({ mergeId: z.uuid() });

export type UndoMergeInput = z.input<typeof undoMergeInput>;

/** An application of somebody, in a list of what may be or is one person's. */
export type PersonApplicationView = {
  id: string;
  name: string;
  jobTitle: string;
  stageName: string;
  status: ApplicationStatus;
  appliedAt: string;
  source: string;
};

export type SuggestionView = { reasons: DuplicateReason[]; other: PersonApplicationView };

export type MergeView = {
  id: string;
  by: string;
  at: string;
  /** Null when it can be undone; else why it cannot just now. */
  undoBlockedBy: string | null;
};

/** What colleagues may know of the person behind an application, beyond that application. */
export type SamePersonView = {
  canMerge: boolean;
  /** As colleagues chose when they merged records; empty for a person with one. */
  shownAs: { field: PersonField; value: string }[];
  applications: PersonApplicationView[];
  merges: MergeView[];
  suggestions: SuggestionView[];
};

export type PairView = {
  reasons: DuplicateReason[];
  foundAt: string;
  first: PersonApplicationView;
  second: PersonApplicationView;
};

export type PairsPage = {
  rows: PairView[];
  count: number;
  isOver: boolean;
  isFirst: boolean;
  next: string | null;
};

export type MergePreview = {
  first: PersonApplicationView;
  second: PersonApplicationView;
  reasons: DuplicateReason[];
  /** Only what either has; where both say the same there is nothing to choose. */
  fields: { field: PersonField; first: string | null; second: string | null }[];
  /** All that will stand together, as far as this colleague sees it. */
  applications: PersonApplicationView[];
  /** Titles of jobs that both applied to. */
  sameJobs: string[];
};

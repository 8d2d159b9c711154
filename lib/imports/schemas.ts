import { z } from "zod";

const column = z.int().min(0).max(500);

export const importMapping = z.object({
  fullName: column.optional(),
  firstName: column.optional(),
  lastName: column.optional(),
  email: column.optional(),
  phone: column.optional(),
  location: column.optional(),
  affiliation: column.optional(),
  googleScholar: column.optional(),
  orcid: column.optional(),
  github: column.optional(),
  website: column.optional(),
});

export const checkImportInput = z.object({ importId: z.uuid(), mapping: importMapping });

export const importRowStates = [
  "waiting",
  "ready",
  "duplicate",
  "wrong",
  "added",
  "removed",
  "kept",
] as const;
export type ImportRowState = (typeof importRowStates)[number];
export type ImportCounts = Record<ImportRowState, number>;

export type ImportState = "uploaded" | "checking" | "checked" | "importing" | "done" | "undoing" | "undone";

export type ImportView = {
  id: string;
  job: { slug: string; title: string };
  fileName: string;
  readAs: string;
  headers: string[];
  mapping: z.output<typeof importMapping>;
  /** The first rows, for seeing what a column holds; none once the import has ended. */
  examples: string[][];
  state: ImportState;
  total: number;
  counts: ImportCounts;
  userId: string;
  userName: string;
  createdAt: string;
};

export type ImportRowView = {
  line: number;
  state: ImportRowState;
  name: string | null;
  why: string | null;
  applicationId: string | null;
};

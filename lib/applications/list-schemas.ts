import type { inferParserType } from "nuqs/server";
import type { ListColumn } from "@/lib/list-columns/list-columns";
import type { Feedback } from "./board-schemas";
import type { listParams } from "./list-params";
import type { ApplicationStatus } from "./schemas";

/** The only orders there are; each has its index. */
export const listSorts = [
  "applied_desc",
  "applied_asc",
  "entered_desc",
  "entered_asc",
  "name_asc",
  "name_desc",
] as const;
export type ListSort = (typeof listSorts)[number];

/** What the status filter offers, and which statuses each choice means. */
export const listStatuses = {
  current: ["active", "hired"],
  active: ["active"],
  hired: ["hired"],
  rejected: ["rejected"],
  withdrawn: ["withdrawn"],
  all: ["active", "hired", "rejected", "withdrawn"],
} as const satisfies Record<string, readonly ApplicationStatus[]>;
export const listStatusNames = ["current", "active", "hired", "rejected", "withdrawn", "all"] as const;

export type ListFilters = inferParserType<typeof listParams>;

export type ListRow = {
  id: string;
  name: string;
  fact: string | null;
  stageId: string;
  status: ApplicationStatus;
  source: string;
  appliedAt: string;
  stageEnteredAt: string;
  snoozedUntil: string | null;
  owesAnswer: boolean;
  feedback: Feedback;
  /** What the columns one has chosen show besides; the others are not read. */
  extra: Partial<Record<ListColumn, string | null>>;
};

/** `shown` is exact unless it is over what is counted freely. `total` is what there is without any filter. */
export type ListCount = { shown: number; isOver: boolean; total: number };

/** The count comes with the first page alone. */
export type ListPage = { rows: ListRow[]; nextCursor: string | null; count: ListCount | null };

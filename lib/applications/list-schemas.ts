import { z } from "zod";
import type { Feedback } from "./board-schemas";
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
export type ListStatus = keyof typeof listStatuses;
export const listStatusNames = ["current", "active", "hired", "rejected", "withdrawn", "all"] as const;

export const maxSearchLength = 200;

/** As they stand in the URL. What makes no sense counts as not given. */
export const listFilters = z.object({
  q: z.string().max(maxSearchLength).catch(""),
  sort: z.enum(listSorts).catch("applied_desc"),
  stage: z.uuid().nullable().catch(null),
  status: z.enum(listStatusNames).catch("current"),
  source: z
    .string()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u)
    .nullable()
    .catch(null),
  appliedFrom: day(),
  appliedTo: day(),
});
export type ListFilters = z.output<typeof listFilters>;

export type ListRow = {
  id: string;
  name: string;
  fact: string | null;
  stageId: string;
  status: ApplicationStatus;
  source: string;
  appliedAt: string;
  stageEnteredAt: string;
  feedback: Feedback;
};

/** `shown` is exact up to `max`; one more stands for "over". `total` is what there is without any filter. */
export type ListCount = { shown: number; isOver: boolean; total: number };

/** The count comes with the first page alone. */
export type ListPage = { rows: ListRow[]; nextCursor: string | null; count: ListCount | null };

function day() {
  return z.iso
    .date()
    .refine((value) => value > "1900" && value < "9000")
    .nullable()
    .catch(null);
}

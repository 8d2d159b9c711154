import { z } from "zod";
import { waitingKinds } from "./waiting-kinds";

export const waitingInput = z.object({
  kind: z.enum(waitingKinds).default("late"),
  /** The colleague who owes it, of feedback and answers. */
  by: z.uuid().optional(),
  after: z.string().max(200).optional(),
});

export type WaitingInput = z.output<typeof waitingInput>;

export type WaitingRow = {
  id: string;
  name: string;
  jobTitle: string;
  stageName: string;
  /** When it was or is promised, asked or answered. */
  at: string;
  /** Who owes it; nobody by name where it is the team. */
  by: string[];
};

/** Exact up to 10,000; `isOver` says that there are more. */
export type WaitingCount = { count: number; isOver: boolean };

export type WaitingPage = WaitingCount & { rows: WaitingRow[]; isFirst: boolean; next: string | null };

/** Of one colleague: how many applications wait for them, and since when the longest. */
export type OwedBy = { userId: string; name: string; count: number; oldestAt: string };

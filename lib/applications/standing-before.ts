import "server-only";
import { z } from "zod";
import type { applications } from "@/db/schema";

const standing = z.object({
  status: z.enum(["active", "hired"]),
  stageEnteredAt: z.iso.datetime().transform((at) => new Date(at)),
  endedAt: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
});

const moveData = z.object({
  fromStageId: z.uuid(),
  fromStage: z.string(),
  toStageId: z.uuid(),
  before: standing,
});

type Standing = Pick<typeof applications.$inferSelect, "status" | "stageEnteredAt" | "endedAt">;

/** How an application stood when it was moved, for the move's event: what taking it back restores. */
export function standingBefore({ status, stageEnteredAt, endedAt }: Standing) {
  return {
    status,
    stageEnteredAt: stageEnteredAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export type Move = z.output<typeof moveData>;

/** A move's event, read again; null for one that cannot be taken back, such as a deleted stage's. */
export function readMove(data: unknown): Move | null {
  return moveData.safeParse(data).data ?? null;
}

import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { HitPlace } from "./walk-newest";

/** Where a page of hits ended, and whether it was searched with names one typo away. */
export type SearchCursor = HitPlace & { isCorrected: boolean };

/** PostgreSQL knows no year 0, and nothing of ours is as old as 1900. */
const instant = z.iso.datetime().refine((value) => value > "1900" && value < "9000");
const shape = z.object({ at: instant, id: z.uuid(), mark: z.enum(["typed", "corrected"]) });

export function encodeSearchCursor({ at, id, isCorrected }: SearchCursor): string {
  return `${at}~${id}~${isCorrected ? "corrected" : "typed"}`;
}

/** @throws AppError `invalid` for anything this program did not make */
export function decodeSearchCursor(cursor: string): SearchCursor {
  const [at = "", id = "", mark = ""] = cursor.split("~");
  const parsed = shape.safeParse({ at, id, mark });
  if (!parsed.success) throw new AppError("invalid", "This page cannot be found.");
  return { at, id, isCorrected: parsed.data.mark === "corrected" };
}

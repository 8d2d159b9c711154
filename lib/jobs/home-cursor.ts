import { z } from "zod";
import { AppError } from "@/lib/errors";

/** Which page of home's two lists is asked for; none is the first. */
export const homePages = z.object({
  feedback: z.string().max(200).optional(),
  applied: z.string().max(200).optional(),
});

export type HomePages = z.output<typeof homePages>;

type HomeCursor = { at: string; id: string };

/** PostgreSQL knows no year 0, and nothing of ours is as old as 1900. */
const instant = z.iso.datetime().refine((value) => value > "1900" && value < "9000");

export function encodeHomeCursor({ at, id }: HomeCursor): string {
  return `${at}~${id}`;
}

/** @throws AppError `invalid` for anything this program did not make */
export function decodeHomeCursor(cursor: string): HomeCursor {
  const [at = "", id = ""] = cursor.split("~");
  const parsed = z.object({ at: instant, id: z.uuid() }).safeParse({ at, id });
  if (!parsed.success) throw new AppError("invalid", "This page cannot be found.");
  return parsed.data;
}

import { z } from "zod";
import { AppError } from "@/lib/errors";

/** Where a page of a column ended: the last card's place in "newest in the stage first". */
export type BoardCursor = { stageEnteredAt: string; id: string };

/** PostgreSQL knows no year 0, and nothing of ours is as old as 1900. */
const instant = z.iso.datetime().refine((value) => value > "1900" && value < "9000");

const cursorShape = z.tuple([instant, z.uuid()]);

export function encodeBoardCursor({ stageEnteredAt, id }: BoardCursor): string {
  return Buffer.from(JSON.stringify([stageEnteredAt, id])).toString("base64url");
}

/** @throws AppError `invalid` for anything this program did not make */
export function decodeBoardCursor(cursor: string): BoardCursor {
  const parsed = cursorShape.safeParse(readCursor(cursor));
  if (!parsed.success) throw new AppError("invalid", "This page of the column cannot be found. Reload it.");
  const [stageEnteredAt, id] = parsed.data;
  return { stageEnteredAt, id };
}

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

import { z } from "zod";
import { AppError } from "@/lib/errors";

export type OutboxCursor = { createdAt: string; id: string };

/** PostgreSQL knows no year 0, and nothing of ours is as old as 1900. */
const instant = z.iso.datetime().refine((value) => value > "1900" && value < "9000");

export function encodeOutboxCursor({ createdAt, id }: OutboxCursor): string {
  return `${createdAt}~${id}`;
}

/** @throws AppError `invalid` for anything this program did not make */
export function decodeOutboxCursor(cursor: string): OutboxCursor {
  const [createdAt = "", id = ""] = cursor.split("~");
  const parsed = z.object({ createdAt: instant, id: z.uuid() }).safeParse({ createdAt, id });
  if (!parsed.success) throw new AppError("invalid", "This page of the outbox cannot be found.");
  return parsed.data;
}

import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { ListSort } from "./list-schemas";

/** Where a page of the list ended: the last row's place in this order. */
export type ListCursor = { key: string; id: string };

const instant = z.iso.datetime().refine((value) => value > "1900" && value < "9000");
const name = z.string().refine((value) => !value.includes("\0") && value.isWellFormed());

export function encodeListCursor(sort: ListSort, { key, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url");
}

/** @throws AppError `invalid` for anything this program did not make, or made for another order */
export function decodeListCursor(sort: ListSort, cursor: string): ListCursor {
  const shape = z.tuple([z.literal(sort), sort.startsWith("name") ? name : instant, z.uuid()]);
  const parsed = shape.safeParse(readCursor(cursor));
  if (!parsed.success) throw new AppError("invalid", "This page of the list cannot be found. Reload it.");
  const [, key, id] = parsed.data;
  return { key, id };
}

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

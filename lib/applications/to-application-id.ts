import { z } from "zod";
import { notFound } from "@/lib/errors";

/** The id in a path: one that cannot exist is answered like one that does not. @throws AppError `not_found` */
export function toApplicationId(text: string): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

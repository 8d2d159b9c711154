import { z } from "zod";

/** Where a reader comes from, as a posting's address says it: "?source=neurips-2026". */
export const sourceParam = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/);

/** The source of an address, or of a form's field; null for what cannot be one. */
export function sourceIn(value: unknown): string | null {
  return sourceParam.safeParse(Array.isArray(value) ? value[0] : value).data ?? null;
}

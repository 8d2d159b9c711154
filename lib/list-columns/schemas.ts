import { z } from "zod";
import { listColumnNames } from "./list-columns";

export const saveListColumnsInput = z.object({
  columns: z
    .array(z.enum(listColumnNames))
    .max(listColumnNames.length)
    .refine((columns) => new Set(columns).size === columns.length, "Choose each column once."),
});
export type SaveListColumnsInput = z.input<typeof saveListColumnsInput>;

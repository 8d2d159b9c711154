import { z } from "zod";
import { requiredLine } from "@/lib/staff-text";

const name = requiredLine("a name", 60);
/** Read again on the server: what makes no sense in it counts as not given. */
const search = z.string().max(8_000, "These are more filters than a view can keep.");

export const saveViewInput = z.object({
  slug: z.string().max(200),
  name,
  search,
  isForTeam: z.boolean(),
});
export type SaveViewInput = z.input<typeof saveViewInput>;

/** What stays as it is, is left out. `version` is the one that was looked at. */
export const updateViewInput = z.object({
  slug: z.string().max(200),
  id: z.uuid(),
  version: z.int(),
  name: name.optional(),
  search: search.optional(),
  isForTeam: z.boolean().optional(),
});
export type UpdateViewInput = z.input<typeof updateViewInput>;

export const deleteViewInput = z.object({ slug: z.string().max(200), id: z.uuid(), version: z.int() });
export type DeleteViewInput = z.input<typeof deleteViewInput>;

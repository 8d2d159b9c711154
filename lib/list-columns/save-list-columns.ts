import "server-only";
import { db } from "@/db/client";
import { listColumns } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { parseInput } from "@/lib/parse-input";
import type { ListColumn } from "./list-columns";
import { type SaveListColumnsInput, saveListColumnsInput } from "./schemas";

/**
 * Keeps which columns one's lists show, in which order. One's own taste is nobody's history: no event.
 * @throws AppError `invalid`
 */
export async function saveListColumns(viewer: Viewer, input: SaveListColumnsInput): Promise<ListColumn[]> {
  const { columns } = parseInput(saveListColumnsInput, input);
  const kept = { columns, updatedAt: now() };
  await db
    .insert(listColumns)
    .values({ userId: viewer.id, ...kept })
    .onConflictDoUpdate({ target: listColumns.userId, set: kept });
  return columns;
}

import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { listColumns } from "@/db/schema";
import type { Viewer } from "@/lib/auth/viewer";
import { type ListColumn, toListColumns, usualListColumns } from "./list-columns";

/** Which columns this person's lists show. */
export async function listColumnsOf(viewer: Viewer): Promise<ListColumn[]> {
  return (await findListColumns(viewer)) ?? usualListColumns;
}

/** Those they chose themselves, if they did; one that this version does not know is left out. */
export async function findListColumns(viewer: Viewer): Promise<ListColumn[] | null> {
  const [row] = await db
    .select({ columns: listColumns.columns })
    .from(listColumns)
    .where(eq(listColumns.userId, viewer.id));
  return row ? toListColumns(row.columns) : null;
}

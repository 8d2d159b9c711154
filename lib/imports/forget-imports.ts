import "server-only";
import { subDays } from "date-fns";
import { and, inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import { now } from "@/lib/clock";

/** As long a file that nobody went on with is kept; the page says so. */
const keptDays = 7;

/** People in a file that was never imported are nobody's candidates: it goes, with all its rows. */
export async function forgetImports(): Promise<void> {
  await db
    .delete(imports)
    .where(
      and(
        inArray(imports.state, ["uploaded", "checking", "checked"]),
        lt(imports.createdAt, subDays(now(), keptDays)),
      ),
    );
}
